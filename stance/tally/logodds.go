package tally

import "math"

// LogOdds is the z-score of the log-odds ratio with an informative Dirichlet
// prior (Monroe, Colaresi and Quinn 2008) for a word with y of n words here and
// others of m elsewhere. The prior is the word's count in all texts together,
// which draws rare words strongly toward no difference.
func LogOdds(y, n, others, m int) float64 {
	a, a0 := float64(y+others), float64(n+m)
	y1, y2 := float64(y)+a, float64(others)+a
	delta := math.Log(y1/(float64(n)+a0-y1)) - math.Log(y2/(float64(m)+a0-y2))
	return delta / math.Sqrt(1/y1+1/y2)
}

// priorStatements is how many statements the prior of LogRatio weighs for each
// side.
const priorStatements = 10

// LogRatio compares how often something is done to the two sides: first of n1
// statements of the first pole against second of n2 of the second. It is the
// log-odds ratio with an informative prior as in Monroe, Colaresi and Quinn
// (2008): to each side are added ten statements of which it is done to the share
// prior. Above 0 it is done to the second pole more. se is the standard error; the
// interval is the estimate and 1.96 of them to each side. All is NaN when a side
// has no statement or the prior is 0 or 1; N is all statements.
func LogRatio(first, n1, second, n2 int, prior float64) (e Estimate, se float64) {
	if n1 == 0 || n2 == 0 || !(prior > 0 && prior < 1) {
		return unknown(), math.NaN()
	}
	a, b := prior*priorStatements, (1-prior)*priorStatements
	y1, x1 := float64(first)+a, float64(n1-first)+b
	y2, x2 := float64(second)+a, float64(n2-second)+b
	v := math.Log(y2/x2) - math.Log(y1/x1)
	// Monroe and others leave out the second terms, as nothing beside rare words.
	se = math.Sqrt(1/y1 + 1/x1 + 1/y2 + 1/x2)
	return Estimate{v, v - Z95*se, v + Z95*se, n1 + n2}, se
}
