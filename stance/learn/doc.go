// Package learn holds the sparse linear models of Standpoint: a linear-chain
// conditional random field (Lafferty, McCallum and Pereira 2001), multinomial
// logistic regression with soft labels, a ranker that chooses one of several
// candidates, and calibration of what they say. All are trained with AdaGrad
// (Duchi, Hazan and Singer 2011) on hashed features (Weinberger et al. 2009),
// one example after the other, so the same data and the same seed give the same
// weights on any machine with the same floating-point rules.
//
// A feature is a row number: whoever makes features hashes what identifies one
// with Mix and cuts it to the size of the table with Row. Rows hold one weight a
// label, next to each other. Trained weights are frozen to eight bits and written
// as a File, which refuses to be read when it is not what the reader expects.
package learn
