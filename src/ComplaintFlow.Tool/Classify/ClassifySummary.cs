using ComplaintFlow.Complaints;
using ComplaintFlow.Tool.Replay.Input;

namespace ComplaintFlow.Tool.Classify;

/// <summary>Represents the totals of the rules' judgements on a file.</summary>
/// <param name="against">The part of a judgement that counts as classified, and with which labels are compared.</param>
/// <param name="hasLabels">Whether the file has labels.</param>
internal sealed class ClassifySummary(Func<ClassificationOutcome, string?> against, bool hasLabels)
{
    public int Rows { get; private set; }

    public int Unclassified { get; private set; }

    public required SkippedRows Skipped { get; init; }

    public SortedDictionary<string, int> ByCategory { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> ByTier { get; } = new(StringComparer.Ordinal);

    public LabelScore? Label { get; } = hasLabels ? new LabelScore() : null;

    /// <param name="outcome">The judgement of a row.</param>
    /// <param name="label">Its label; blank if it has none.</param>
    public void Add(ClassificationOutcome outcome, string label)
    {
        Rows++;
        string? judged = against(outcome);
        Unclassified += judged is null ? 1 : 0;
        Count(ByCategory, outcome.Category);
        Count(ByTier, outcome.Tier);
        if (label.Length > 0)
            Label?.Add(label, judged);
    }

    private static void Count(SortedDictionary<string, int> counts, string? value)
    {
        if (value is not null)
            counts[value] = counts.GetValueOrDefault(value) + 1;
    }
}
