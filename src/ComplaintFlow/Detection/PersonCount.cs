namespace ComplaintFlow.Detection;

/// <summary>Counts the people behind complaints.</summary>
internal static class PersonCount
{
    /// <summary>
    /// Counts people who may have several marks. Two people with a common mark are the same person. All unknown people count as one.
    /// </summary>
    /// <param name="complainants">For each complaint, the marks of its complainant.</param>
    public static int Of<T>(IEnumerable<IReadOnlyList<T>> complainants)
        where T : notnull
    {
        var owners = new Dictionary<T, int>();
        var leads = new List<int>();
        int unknown = 0;
        foreach (IReadOnlyList<T> marks in complainants)
        {
            if (marks.Count == 0)
            {
                unknown = 1;
                continue;
            }
            int person = leads.Count;
            leads.Add(person);
            foreach (T mark in marks)
            {
                if (owners.TryGetValue(mark, out int owner))
                    leads[Lead(leads, owner)] = Lead(leads, person);
                else
                    owners.Add(mark, person);
            }
        }
        return unknown + leads.Where((lead, person) => lead == person).Count();
    }

    private static int Lead(List<int> leads, int person)
    {
        while (leads[person] != person)
            person = leads[person] = leads[leads[person]];
        return person;
    }
}
