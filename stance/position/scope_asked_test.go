package position_test

// askedCases: questions that ask and questions that state; doubts and hedges.
var askedCases = []scopeCase{
	// Asked.
	{"Are ICE agents welcome here?", "", reassure, "an open question weakens and keeps the side"},
	{"Is the deployment of ICE unacceptable?", "", oppose, "of the other pole"},
	{"Will the agents not patrol the streets?", "", reassure, "a negated one"},
	{"How many ICE agents will come?", "", neutral, "asks for a number"},
	{"Who invited ICE?", "", neutral, "asks who"},
	{"Do we need ICE?", "", neutral, "a need asked about takes no side"},
	// Asked to state.
	{"Who needs ICE agents at a ski race?", "", oppose, "who needs: nobody"},
	{"Who wants ICE agents in Milan?", "", oppose, "who wants: nobody"},
	{"Since when do we accept militias such as ICE?", "", oppose, "since when: we do not"},
	{"How can we accept ICE in our city?", "", oppose, "how can we: we cannot"},
	{"How could anyone tolerate ICE in Milan?", "", oppose, "how could anyone"},
	{"Do we really want ICE agents here?", "", oppose, "do we really: we do not"},
	{"Why on earth should we accept ICE?", "", oppose, "why on earth should"},
	{"Why must Milan tolerate ICE?", "", oppose, "why must"},
	{"Are we supposed to accept ICE without a word?", "", oppose, "are we supposed to; without is spent on a word"},
	{"Is it normal that we accept ICE here?", "", oppose, "is it normal that"},
	{"Why would the agents patrol our streets?", "", reassure, "why would: they will not"},
	{"Don't we have enough police of our own without ICE?", "", oppose, "don't we: we have"},
	{"Shouldn't ICE stay home?", "", oppose, "shouldn't it: it should"},
	{"Aren't ICE agents welcome everywhere?", "", reassure, "aren't they: they are"},
	{"Isn't this deployment routine?", "", reassure, "isn't it: it is"},
	{"Why are ICE agents unwelcome?", "", oppose, "why takes for granted what it asks about"},
	{"ICE is unacceptable, isn't it?", "", oppose, "a question hung on a statement leaves it"},
	{"The agents are welcome, aren't they?", "", reassure, "the same of the other side"},
	// Hedged and doubted.
	{"ICE agents may be welcome", "", reassure, "may"},
	{"Perhaps the deployment is unacceptable", "", oppose, "perhaps"},
	{"ICE is possibly dangerous and unacceptable", "", oppose, "possibly, before two words"},
	{"I doubt that ICE agents are welcome", "", oppose, "I doubt"},
	{"I doubt ICE will patrol our streets", "", reassure, "I doubt, of a task"},
	{"I doubt ICE is unwelcome", "", neutral, "doubt on a word without another side"},
	{"ICE is apparently not welcome", "", oppose, "a hedge and a negator"},
	{"The deployment is the so-called storm in a teacup", "", neutral, "so-called: somebody else's word"},
	{"The alleged militia of ICE is coming", "", neutral, "alleged: somebody else's reproach"},
}
