package position_test

// contrastCases: two clauses of which one gives way, comparison, time, wishes.
var contrastCases = []scopeCase{
	// But, although, ;
	{"ICE agents may be our allies, but they are not welcome", "", oppose, "but, of the first pole"},
	{"I have concerns about ICE, but its agents are welcome", "", reassure, "but, of the second pole"},
	{"ICE is an ally, however it is not welcome in Milan", "", oppose, "however"},
	{"Although ICE is an ally, it must stay home", "", oppose, "although in front"},
	{"ICE must stay home, although it is an ally", "", oppose, "although behind"},
	{"Though ICE is controversial, its agents are welcome", "", reassure, "though, of the second pole"},
	{"Despite the controversial past of ICE, its agents are welcome", "", reassure, "despite"},
	{"ICE is unwelcome; security stays under Italian control", "", neutral, "two clauses of one weight, one of each side"},
	{"The agents are not guests but a militia", "", oppose, "not this but that"},
	{"The agents are not a militia but advisors", "", reassure, "the other way round"},
	{"We respect America, but we do not want ICE", "", oppose, "a courtesy before but"},
	{"Not a militia is coming, only a few agents as advisors", "", reassure, "a contrast by a comma"},
	{"ICE is welcome in Texas, not in Milan", "", reassure, "a negator behind a comma is not heard: a known miss"},
	{"We need rangers, not ICE agents", "", oppose, "not in the gap behind need"},
	// Conditional.
	{"If ICE respects our laws, its agents are welcome", "", reassure, "a condition keeps the side"},
	{"ICE agents are welcome as long as they obey Italian law", "", reassure, "as long as"},
	{"Unless ICE leaves its weapons at home, it is not welcome", "", oppose, "unless, before the comma"},
	{"If ICE comes, we will block it", "", oppose, "a threat"},
	{"If they patrol our streets, we will resign", "", oppose, "a task affirmed takes no side, the threat does"},
	{"Even if Trump insists, ICE is not welcome", "", oppose, "even if in front"},
	{"Whether ICE is unacceptable remains to be seen", "", neutral, "what whether asks is not said to be so"},
	// Comparison.
	{"ICE agents are as welcome as a flood", "", neutral, "as welcome as what? irony is left alone"},
	{"ICE agents are as welcome as the Swiss guards", "", neutral, "the same when it is meant"},
	{"ICE is as dangerous as a militia", "", oppose, "as dangerous as is a reproach whatever follows"},
	{"ICE is far more dangerous than the mafia", "", oppose, "far more"},
	{"ICE is no less dangerous than a militia", "", oppose, "no less negates twice"},
	{"ICE agents are more welcome than the referees", "", reassure, "more welcome"},
	{"ICE is no more dangerous than a ski patrol", "", neutral, "no more dangerous: denied, and no other side"},
	// Past and future.
	{"ICE used to be welcome here", "", neutral, "what used to be is not said of now"},
	{"ICE was once welcome here", "", neutral, "once was"},
	{"ICE would have been welcome ten years ago", "", neutral, "would have been"},
	{"A ban on ICE could have been unacceptable", "", oppose, "the ban is left, what could have been is not"},
	{"ICE has never been welcome and never will be", "", oppose, "past and future alike"},
	{"ICE will be welcome from Monday", "", reassure, "the future counts"},
	{"From now on ICE is unwelcome", "", oppose, "so does a beginning"},
	{"ICE agents have always helped to protect the delegation", "", reassure, "a habit of the past, told as reason"},
	// Wishes.
	{"I wish ICE were welcome here", "", neutral, "a wish against the facts"},
	{"I hope that ICE will stay home", "", oppose, "a hope"},
	{"I would like ICE to stay away", "", oppose, "would like"},
	{"If only ICE stayed home", "", oppose, "if only"},
	{"May ICE never set foot in Cortina", "", oppose, "a wish with may"},
	{"I hope ICE agents will be welcome", "", reassure, "a hope of the other side"},
	// Irony is not read.
	{"How kind of Washington to send us ICE", "", neutral, "praise that is none"},
	{"Oh great, now ICE is coming to watch the curling", "", neutral, "a sigh"},
	{"What could possibly go awry with ICE on skis?", "", neutral, "a joke"},
	{"Perhaps ICE agents want to try the luge", "", neutral, "another"},
	{"Next they will send ICE to check the Zamboni", "", neutral, "a third"},
}
