using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Detection;
using ComplaintFlow.Figures.Counting;

namespace ComplaintFlow.Figures.Measures;

/// <summary>
/// Finds complaints that repeat an earlier one: of the same person on the same subject area, or with the same cause and article.
/// </summary>
/// <remarks>
/// The result needs all complaints of the period and of the window before it, so their keys are kept until the end. They are not stored.
/// </remarks>
internal sealed class Repeats(FigurePeriod period)
{
    private readonly Dictionary<string, List<Sighting>> _sightings = new(StringComparer.Ordinal);
    private readonly List<(Complaint Complaint, FigureGroup[] Groups)> _counted = [];

    /// <param name="complaint">A complaint.</param>
    /// <param name="groups">The groups in which it counts.</param>
    public void Note(Complaint complaint, FigureGroup[] groups)
    {
        if (complaint.ReceivedAt < period.Earliest || complaint.ReceivedAt >= period.Until)
            return;
        foreach (string key in PersonKeys(complaint).Append(CauseKey(complaint)).OfType<string>())
        {
            if (!_sightings.TryGetValue(key, out List<Sighting>? seen))
                _sightings[key] = seen = [];
            seen.Add(new Sighting(complaint.ReceivedAt, complaint.Id));
        }
        if (period.Has(complaint.ReceivedAt))
            _counted.Add((complaint, groups));
    }

    public IEnumerable<(FigureGroup Group, Observation Seen)> Observations()
    {
        foreach ((Complaint complaint, FigureGroup[] groups) in _counted)
        {
            var byPerson = new Observation(Indicator.RepeatByPerson, counts: PersonKeys(complaint).Any(key => IsRepeat(complaint, key)));
            var byCause = new Observation(Indicator.RepeatByCause, counts: CauseKey(complaint) is { } cause && IsRepeat(complaint, cause));
            foreach (FigureGroup group in groups)
            {
                yield return (group, byPerson);
                yield return (group, byCause);
            }
        }
    }

    private bool IsRepeat(Complaint complaint, string key) => _sightings[key].Exists(
        other => (other.At, other.Id).CompareTo((complaint.ReceivedAt, complaint.Id)) < 0
            && complaint.ReceivedAt - other.At <= period.Window);

    private IEnumerable<string> PersonKeys(Complaint complaint) => complaint.Category is null
        ? []
        : PersonIdentity.ContactsOf(complaint, period.Region)
        .Select(contact => $"person\n{contact}\n{complaint.Category.ToUpperInvariant()}");

    private static string? CauseKey(Complaint complaint) => complaint is { RootCause: { } cause, Product.Sku: { } article }
        ? $"cause\n{LookupText.Normal(cause)}\n{LookupText.Normal(article)}"
        : null;

    private sealed record Sighting(DateTimeOffset At, ComplaintId Id);
}
