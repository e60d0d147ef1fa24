package position_test

import "standpoint/stance/position"

// scopeCase fixes what the words around a pattern do to it. The sentences are our
// own, said on the default topic.
type scopeCase struct {
	in    string
	class string // of the reporting words, "" for say
	want  position.Label
	why   string
}

// basicCases: each pole, plain and negated.
var basicCases = []scopeCase{
	// The first pole.
	{"ICE agents are not welcome here", "", oppose, "a negated welcome"},
	{"ICE agents are unwelcome here", "", oppose, "the same without a negator"},
	{"We will never accept ICE in our streets", "", oppose, "never"},
	{"Nobody here will accept ICE", "", oppose, "a negative subject"},
	{"We cannot tolerate ICE in Milan", "", oppose, "cannot"},
	{"We can’t tolerate ICE in Milan", "", oppose, "curly apostrophe"},
	{"ICE must not set foot in Italy", "", oppose, "must not"},
	{"There is no room for ICE in our city", "", oppose, "no room"},
	{"The deployment is unacceptable", "", oppose, "a plain word"},
	{"The deployment of ICE is wrong and dangerous", "", oppose, "two words of one side"},
	{"The government must block the deployment of ICE", "", oppose, "a demand"},
	{"ICE is a militia that kills people", "", oppose, "what the agency is, as reason"},
	{"We do not need ICE agents to guard the Games", "", oppose, "no need"},
	{"We can do it alone, without help from ICE", "", oppose, "do without"},
	{"ICE, the agency that killed a woman, must stay home", "", oppose, "an insertion between"},
	{"Italy refuses to accept ICE agents", "", oppose, "a verb that negates"},
	{"The deployment", "rejecting", oppose, "the reporting word alone"},
	{"no place for ICE", "", oppose, "a phrase without a verb"},
	// The second pole.
	{"ICE agents are welcome here", "", reassure, "welcome as it stands"},
	{"The agents will not patrol the streets", "", reassure, "a negated task"},
	{"ICE will never conduct any immigration operations in Italy", "", reassure, "never"},
	{"No ICE agent will make arrests", "", reassure, "a negative subject"},
	{"The agents won't carry weapons", "", reassure, "short form"},
	{"ICE will only have a support role", "", reassure, "a limit"},
	{"ICE will work under Italian authority", "", reassure, "who is in charge"},
	{"All security remains under Italian control; ICE helps protect the delegation", "", reassure, "two words of one side"},
	{"It is routine, as at previous Games", "", reassure, "routine"},
	{"I do not see what the problem with ICE is", "", reassure, "no problem seen"},
	{"ICE will operate from the diplomatic mission and not on the streets", "", reassure, "the negator on its own part"},
	{"The deployment", "endorsing", reassure, "the reporting word alone"},
	{"The agents will be advisors", "", reassure, "a role"},
	// Negation that does not turn.
	{"It is not true that ICE agents are welcome", "", oppose, "a negator two words off"},
	{"Not only is ICE unwelcome, it is dangerous", "", oppose, "not only negates nothing"},
	{"ICE is not just unacceptable, it is a militia", "", oppose, "not just negates nothing"},
	{"No, ICE agents are unacceptable", "", oppose, "no is the answer"},
	{"ICE is far more dangerous and unacceptable", "", oppose, "far more is not far from"},
	{"ICE is far from welcome", "", oppose, "far from is"},
	{"Without a doubt ICE is unwelcome", "", oppose, "without doubt negates twice"},
	{"ICE is not, as we said before, welcome", "", oppose, "an insertion behind the negator"},
	{"ICE is not an ally but a militia", "", oppose, "but ends what not reaches"},
	{"They will not patrol the streets, but they are not welcome", "", oppose, "what stands before but gives way"},
	{"They are not welcome here, although we welcome guests", "", oppose, "what although opens gives way"},
	{"ICE is not here to help, it is dangerous", "", oppose, "a comma and a pronoun end it too"},
	{"We will not tolerate ICE patrols in our city", "", oppose, "a negator is spent on the first word"},
	{"Nobody doubts that ICE agents are unwelcome", "", oppose, "doubly negated"},
	{"We do not refuse to accept ICE agents", "", reassure, "doubly negated"},
	// Questions that state.
	{"Can't we just ban ICE agents?", "", oppose, "can't we: we can"},
	{"Isn't the deployment unacceptable?", "", oppose, "isn't it: it is"},
	{"Why should we accept ICE agents?", "", oppose, "why should we: we should not"},
	{"Why don't they stay home?", "", oppose, "why don't they: they should"},
	// Reported denial.
	{"that ICE agents would patrol the streets", "denying", reassure, "denied"},
	{"that ICE agents would not patrol the streets", "denying", neutral, "a denial denied says nothing"},
	{"that ICE agents are welcome", "denying", oppose, "denied welcome"},
	// Neither.
	{"ICE will arrive on Friday", "", neutral, "no word of either side"},
	{"The Olympic Games begin in February", "", neutral, "a fact"},
}
