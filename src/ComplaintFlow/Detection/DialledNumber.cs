using System.Text;

namespace ComplaintFlow.Detection;

/// <summary>
/// Finds the numbers in a text. Some people write several into one field, and some write one number with slashes, spaces, words or an
/// extension, so what stands between two runs of digits does not say which it is: their lengths do.
/// </summary>
/// <param name="Digits">The digits as they are dialled.</param>
/// <param name="SaysCountry">Whether they begin with a plus sign.</param>
internal readonly record struct DialledNumber(string Digits, bool SaysCountry)
{
    /// <summary>A shorter run behind a number is its extension or its last part.</summary>
    private const int Shortest = 7;

    private const int DigitsBeforeExtension = 5;

    /// <summary>The largest number of digits of E.164.</summary>
    private const int Longest = 15;

    /// <summary>The numbers, in their order.</summary>
    public static IEnumerable<DialledNumber> In(string text, PhoneRegion region) =>
        Runs(text).SelectMany(run => run.Length <= Longest ? [run.ToNumber(0, run.Groups.Count)] : AtSpaces(run, region));

    private static List<Run> Runs(string text)
    {
        List<Run> runs = [];
        Run current = new();
        foreach (char c in text)
        {
            if (char.IsDigit(c))
            {
                current.Add((char)('0' + char.GetNumericValue(c)));
                continue;
            }
            bool isPlus = c is '+' or '＋';
            bool ends = IsEnd(c) ? current.Length >= DigitsBeforeExtension || (runs.Count > 0 && current.Length > 0)
                : (isPlus || IsBetween(c)) && current.Length >= Shortest;
            if (ends)
            {
                Close(runs, current);
                current = new Run { IsBehindEnd = IsEnd(c) };
            }
            current.SaysCountry |= isPlus && current.Length == 0;
            if (char.IsWhiteSpace(c))
                current.Space();
        }
        Close(runs, current);
        return runs;
    }

    private static void Close(List<Run> runs, Run run)
    {
        if (run.Length >= Shortest || (runs.Count == 0 && run.Length > 0))
            runs.Add(run);
        else if (!run.IsBehindEnd && runs.Count > 0)
            runs[^1].Add(run);
    }

    /// <summary>The numbers of a run that is too long for one, split where a group would make a number too long.</summary>
    private static IEnumerable<DialledNumber> AtSpaces(Run run, PhoneRegion region)
    {
        int first = 0, length = 0;
        for (int i = 0; i < run.Groups.Count; i++)
        {
            if (length >= Shortest && length + run.Groups[i].Length > LongestFrom(run, first, region))
            {
                yield return run.ToNumber(first, i);
                (first, length) = (i, 0);
            }
            length += run.Groups[i].Length;
        }
        yield return run.ToNumber(first, run.Groups.Count);
    }

    private static int LongestFrom(Run run, int first, PhoneRegion region) =>
        run.SaysCountry && first == 0 ? Longest
        : run.Groups[first].ToString().StartsWith(region.Exit, StringComparison.Ordinal) ? region.Exit.Length + Longest
        : region.Trunk.Length + region.Longest;

    /// <summary>Whether a number ends here: an extension or another number follows.</summary>
    private static bool IsEnd(char c) => char.IsLetter(c) || c is '#' or ';' or ',' or '；' or '，' or '、';

    /// <summary>Whether it may stand inside a number, or between two.</summary>
    private static bool IsBetween(char c) => c is '/' or '|' or '\\' or '(' or '\r' or '\n' or '／' or '｜' or '（';

    /// <summary>Digits with nothing between them at which a number must end, in groups with spaces between them.</summary>
    private sealed class Run
    {
        public List<StringBuilder> Groups { get; } = [new()];

        public int Length { get; private set; }

        public bool SaysCountry { get; set; }

        public bool IsBehindEnd { get; init; }

        public void Add(char digit)
        {
            Groups[^1].Append(digit);
            Length++;
        }

        public void Add(Run rest)
        {
            Groups.AddRange(rest.Groups);
            Length += rest.Length;
        }

        public void Space()
        {
            if (Groups[^1].Length > 0)
                Groups.Add(new());
        }

        public DialledNumber ToNumber(int first, int end) =>
            new(string.Concat(Groups.Take(first..end)), SaysCountry && first == 0);
    }
}
