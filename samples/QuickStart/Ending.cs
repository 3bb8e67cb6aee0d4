using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Storage;

namespace QuickStart;

/// <summary>
/// What is left of a complaint when all is said: the record card, the evidence, what the complainant says of it, and where it is archived.
/// </summary>
internal sealed class Ending(IComplaintEvidence evidence)
{
    public async IAsyncEnumerable<string> OfAsync(Complaint complaint)
    {
        foreach (string line in Card(RecordCard.Of(complaint)))
            yield return line;
        foreach (EvidenceItem item in complaint.Evidence)
        {
            yield return Line(
                $"evidence {item.Id}",
                $"{item.Kind}, {item.Length} bytes of {item.MediaType}, SHA-256 {item.Hash?[..12]}…; {await CheckAsync(complaint, item)}");
            yield return Line("", $"in the hands of {item.Custody[^1].By} since {Words.Moment(item.Custody[^1].At)}");
        }
        if (complaint.FollowUp?.Survey is { } survey && complaint.MilestoneOf(Milestones.ExecutionCompleted) is { } executed)
            yield return Line(
                "follow-up", $"{(survey.At - executed.LastAt).TotalHours:0} hours after the execution: "
                    + $"{survey.Process} of 5 for the handling, {survey.Result} of 5 for the result");
        yield return complaint.Archive is { } archive
            ? Line("archive",
                $"{archive.Reference} on {Words.Moment(archive.At)}: {string.Join(", ", archive.Documents)}; kept until "
                    + $"{Words.Date(archive.RetentionUntil)}")
            : Line("archive", $"not yet: it is {complaint.State}");
    }

    private static IEnumerable<string> Card(RecordCard card)
    {
        yield return Line(
            "record card", card.Missing.Count == 0 ? $"{card.AcceptanceNumber}, complete"
                : $"{card.AcceptanceNumber}, lacks {string.Join(", ", card.Missing)}");
        yield return Line("customer", $"{card.CustomerName}, who asks for {string.Join(", ", card.Demands)}");
        yield return Line("goods", $"{card.Goods}");
        yield return Line("accepted", card.AcceptedAt is { } at ? Words.Moment(at) : "not");
        yield return Line("department", $"{card.Department}: {card.DepartmentOpinion}");
    }

    /// <summary>Reads the bytes to their end, which they have only where the hash agrees.</summary>
    private async Task<string> CheckAsync(Complaint complaint, EvidenceItem item)
    {
        try
        {
            await using Stream? bytes = await evidence.OpenAsync(complaint.Id, item.Id);
            if (bytes is null)
                return "kept elsewhere";
            await bytes.CopyToAsync(Stream.Null);
            return "read back, unaltered";
        }
        catch (EvidenceException refused)
        {
            return $"{refused.Refusal}";
        }
    }

    private static string Line(string what, string said) => $"  {Words.Fit(what, 13)}{said}";
}
