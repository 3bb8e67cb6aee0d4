using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Detection;

/// <summary>Says by comparing all with all which complaints belong together. It knows the four detectors of the random streams.</summary>
internal static class NaiveDetector
{
    /// <summary>Whoever stands in a window that has enough belongs to all others in it; groups that share somebody are one.</summary>
    public static IEnumerable<IEnumerable<Complaint>> Groups(string detector, Complaint[] all)
    {
        var groups = new List<HashSet<Complaint>>();
        foreach (Complaint last in all)
        {
            HashSet<Complaint> window = [
                .. all.Where(
                    one => one.ReceivedAt <= last.ReceivedAt && last.ReceivedAt - one.ReceivedAt <= Window(detector)
                        && (one == last || AreRelated(detector, one, last)))];
            if (!IsEnough(detector, window))
                continue;
            foreach (HashSet<Complaint> other in groups.Where(group => group.Overlaps(window)).ToArray())
            {
                window.UnionWith(other);
                groups.Remove(other);
            }
            groups.Add(window);
        }
        return groups;
    }

    private static TimeSpan Window(string detector) =>
        TimeSpan.FromMinutes(detector switch { "batch" => 20, "again" => 15, "alike" => 30, _ => 60 });

    private static bool IsEnough(string detector, HashSet<Complaint> window) => detector switch
    {
        "batch" => People(window) >= 3 && window.All(one => one.Product is not null),
        "again" => window.Count >= 2,
        "alike" => People(window) >= 2 && window.All(one => Pieces(one).Count >= 5),
        _ => window.Count >= 3,
    };

    private static bool AreRelated(string detector, Complaint one, Complaint other) => detector switch
    {
        "batch" => one.Product is not null && one.Product == other.Product,
        "again" => SameBatch(one, other) && ShareContact(one, other),
        "alike" => AreAlike(one, other),
        _ => SameBatch(one, other) && ShareContact(one, other) && AreAlike(one, other),
    };

    private static bool SameBatch(Complaint one, Complaint other) => one.Product is { } product && product.Batch == other.Product?.Batch;

    private static bool ShareContact(Complaint one, Complaint other) =>
        one.Complainant.Contacts.Any(contact => other.Complainant.Contacts.Contains(contact));

    /// <summary>Merges the complaints of one person until no two share a mark.</summary>
    private static int People(IEnumerable<Complaint> complaints)
    {
        List<HashSet<string>> people = [];
        foreach (Complaint complaint in complaints)
        {
            Complainant who = complaint.Complainant;
            HashSet<string> marks = [.. who.Contacts.Select(contact => contact.Value).DefaultIfEmpty(who.Name ?? "nobody")];
            foreach (HashSet<string> same in people.Where(person => person.Overlaps(marks)).ToArray())
            {
                marks.UnionWith(same);
                people.Remove(same);
            }
            people.Add(marks);
        }
        return people.Count;
    }

    private static bool AreAlike(Complaint one, Complaint other)
    {
        (HashSet<string> left, HashSet<string> right) = (Pieces(one), Pieces(other));
        return left.Count >= 5 && right.Count >= 5 && left.Intersect(right, StringComparer.Ordinal)
            .Count() >= 0.8 * left.Union(right, StringComparer.Ordinal).Count();
    }

    private static HashSet<string> Pieces(Complaint complaint)
    {
        string letters = string.Concat(complaint.Subject.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return [.. Enumerable.Range(0, letters.Length).Select(i => (i, Length: letters[i] > '\u2E80' ? 2 : 5))
            .Where(at => at.i + at.Length <= letters.Length).Select(at => letters.Substring(at.i, at.Length))];
    }
}
