using ComplaintFlow.Complaints;

namespace ComplaintFlow.Classification;

/// <summary>Weights in thousandths, so that sums are exact.</summary>
internal static class Weight
{
    public const decimal Largest = 1000;

    public static bool Fits(decimal weight) => Math.Abs(weight) <= Largest && decimal.Round(weight, 3) == weight;

    public static long Thousandths(decimal weight) => (long)(weight * 1000);

    public static decimal Of(long thousandths) => thousandths / 1000m;

    /// <summary>Reads a word and its weight, which follows the last space.</summary>
    public static bool TryRead(string text, out string word, out decimal weight)
    {
        string trimmed = text.Trim();
        int space = trimmed.LastIndexOf(' ');
        word = space < 0 ? "" : trimmed[..space].TrimEnd();
        weight = 0;
        return word.Length > 0
            && Numbers.TryDecimal(trimmed.AsSpan(space + 1), out weight)
            && Fits(weight);
    }
}
