package position_test

// reportedCases: what words that report do to what they report, outside the
// statement (class) and inside it.
var reportedCases = []scopeCase{
	// Denied.
	{"that ICE is a militia", "denying", reassure, "who denies a reproach defends"},
	{"that ICE would carry out arrests in Italy", "denying", reassure, "a task denied"},
	{"a ban on ICE agents", "denying", reassure, "ruled out a ban"},
	{"that the agents are not welcome", "denying", reassure, "denied that they are not"},
	{"that ICE had been invited", "denying", neutral, "no word of either side"},
	{"The embassy denies that ICE will patrol our streets", "", reassure, "denied inside the statement"},
	{"The embassy does not deny that ICE will patrol our streets", "", neutral, "a denial denied, of a task"},
	{"The minister denied that ICE is welcome", "", oppose, "denied welcome inside the statement"},
	{"The minister refuted the claim that ICE is a militia", "", reassure, "refuted the claim"},
	{"The consul dismissed fears that ICE would be violent", "", reassure, "dismissed fears"},
	// Rejected over evidence.
	{"the claim that ICE is a militia", "rejecting", reassure, "a claim is rejected, not the target"},
	{"the idea that ICE is welcome", "rejecting", oppose, "an idea of the other side"},
	{"the notion of ICE agents on the streets", "rejecting", neutral, "a thing is rejected, whether as bad or as untrue is not said"},
	{"the notion that ICE agents will patrol the streets", "rejecting", reassure, "a clause says what is not so"},
	{"calls to ban ICE agents", "rejecting", reassure, "calls for a ban"},
	{"calls to welcome ICE agents", "rejecting", oppose, "calls for a welcome"},
	{"a ban on ICE agents", "rejecting", reassure, "a ban is rejected"},
	{"any support role for ICE", "rejecting", oppose, "an assurance is rejected"},
	{"the criticism that ICE is dangerous", "rejecting", reassure, "criticism is rejected"},
	{"the killings by ICE agents", "rejecting", oppose, "who condemns the killings does not defend them"},
	{"ICE as a violent militia", "rejecting", oppose, "the target and why"},
	{"the government of downplaying the arrival of ICE", "rejecting", oppose, "accused: a reproach that stands"},
	{"the presence of ICE", "rejecting", oppose, "the target itself"},
	{"“ICE is not welcome”", "rejecting", oppose, "a quotation says what its speaker holds"},
	{"The mayor rejects the claim that ICE is dangerous", "", reassure, "the same inside the statement"},
	{"The mayor rejects the idea that ICE is welcome", "", oppose, "inside, of the other side"},
	{"The council rejected a motion to ban ICE", "", reassure, "a motion is rejected"},
	// Endorsed, demanded, promised.
	{"the ban on ICE agents", "endorsing", oppose, "who praises a ban is for the ban"},
	{"the support role of ICE", "endorsing", reassure, "praise for an assurance"},
	{"the claim that ICE is a militia", "endorsing", oppose, "a claim that is backed stands"},
	{"the government to ban ICE", "demanding", oppose, "a demand"},
	{"the government not to accept ICE", "demanding", oppose, "a negated demand"},
	{"Italy to accept ICE", "demanding", reassure, "a demand of the other side"},
	{"the government not to ban ICE", "demanding", reassure, "a negated demand of the other side"},
	{"that ICE would not patrol the streets", "promising", reassure, "a promise"},
	{"to keep ICE out of Italy", "promising", oppose, "a promise of the other side"},
	{"that ICE is welcome", "doubting", reassure, "claimed is still said by the speaker"},
	{"the deployment of ICE", "calming", reassure, "who explains it away assures"},
	{"the deployment of ICE", "neutral", neutral, "told of, without a side"},
	{"ICE", "describing", neutral, "a name alone"},
	{"ICE a militia", "describing", oppose, "called a militia"},
	{"to discuss ICE agents in parliament", "demanding", neutral, "procedure"},
}

// quotedCases: what others say inside a statement is left out.
var quotedCases = []struct {
	scopeCase
	inner string // somebody else's words
}{
	{scopeCase{"The minister says ‘ICE is welcome’, and we answer that it is unacceptable", "", oppose, "the minister's welcome is his"}, "‘ICE is welcome’"},
	{scopeCase{"The mayor calls ICE ‘a militia’, yet the agents are welcome", "", reassure, "the mayor's reproach is his"}, "‘a militia’"},
	{scopeCase{"“ICE is unwelcome”, wrote the mayor, and that is his business", "", neutral, "nothing is left"}, "“ICE is unwelcome”"},
	{scopeCase{"When he says ‘no ICE agent will make arrests’ all that I and the whole valley hear is that ICE is still unwelcome", "", oppose, "an assurance of somebody else"}, "‘no ICE agent will make arrests’"},
	{scopeCase{"Those who shout ‘ICE out’ forget that the agents will only have a support role", "", reassure, "a slogan of somebody else"}, "‘ICE out’"},
	{scopeCase{"The union said that the mayor had said ‘ICE must stay home’ on Monday", "", neutral, "quoted within quoted"}, "‘ICE must stay home’"},
}
