package tally

// campTally holds what the sum over a camp's actors cannot tell.
type campTally struct {
	articles int
	// outlets are those with a name.
	outlets map[string]bool
}

func (t *Tally) addCamps(f *Facts) {
	met := map[string]bool{}
	for i := range f.Statements {
		for who := range f.Statements[i].speakers {
			met[campOf(who)] = true
		}
	}
	for name := range met {
		c := campIn(t.camps, name)
		c.articles++
		if f.Outlet != "" {
			c.outlets[f.Outlet] = true
		}
	}
}

func campIn(camps map[string]*campTally, name string) *campTally {
	c := camps[name]
	if c == nil {
		c = &campTally{outlets: map[string]bool{}}
		camps[name] = c
	}
	return c
}

func mergeCamps(into, from map[string]*campTally) {
	for name, o := range from {
		c := campIn(into, name)
		c.articles += o.articles
		for outlet := range o.outlets {
			c.outlets[outlet] = true
		}
	}
}
