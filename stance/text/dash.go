package text

// Dash reports a mark that parts a sentence at token i: "SIULP — a union — said".
// A hyphen or a short dash without blanks joins words instead: "left-wing",
// "2016–2018".
func (d *Document) Dash(i int) bool {
	if i < 0 || i >= len(d.Tokens) {
		return false
	}
	switch d.Tokens[i].Norm {
	case "—", "―", "--":
		return true
	case "-":
		return d.apart(i) || d.hyphen(i-1) || d.hyphen(i+1) // "--" is two
	case "–":
		return d.apart(i)
	}
	return false
}

// apart reports a blank before token i.
func (d *Document) apart(i int) bool { return i > 0 && d.Tokens[i-1].End < d.Tokens[i].Start }

func (d *Document) hyphen(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Norm == "-"
}
