using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ComplaintFlow.Tests.Stories;

/// <summary>The names of the rules in words that people read: in English as they stand, in Chinese as complaint offices say it.</summary>
internal static partial class Words
{
    private static readonly ConcurrentDictionary<string, bool> s_missing = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Duties = new(StringComparer.Ordinal)
    {
        ["Execution"] = "执行", ["Commitment"] = "承诺", ["Task"] = "任务", ["Improvement"] = "改进措施", ["Custody"] = "证据保管", ["CardCopy"] = "记录卡联",
        ["Offer"] = "方案",
    };

    /// <summary>Names that no story could say in Chinese.</summary>
    public static IEnumerable<string> Missing => s_missing.Keys.Order(StringComparer.Ordinal);

    public static Said Of(string name) => new(Spoken(name), Chinese(name));

    public static Said Of<T>(T name)
        where T : struct, Enum => Of(name.ToString());

    public static Said List(IEnumerable<string> names)
    {
        Said[] all = [.. names.Select(Of)];
        return new Said(string.Join(", ", all.Select(one => one.English)), string.Join("、", all.Select(one => one.Chinese)));
    }

    private static string Chinese(string name)
    {
        if (name.Split(' ', 2) is [var duty, var rest] && Duties.TryGetValue(duty, out string? word))
            return duty is "Execution" or "Task" ? $"{word}（{Chinese(rest)}）" : $"{word} {rest}";
        if (Vocabulary.Chinese.TryGetValue(name, out word))
            return word;
        s_missing[name] = true;
        return name;
    }

    /// <summary><c>PendingApproval</c> is read "pending approval"; what is not a name of code stays.</summary>
    private static string Spoken(string name) =>
        name == "Receive" ? "complaint" : name.Contains('-', StringComparison.Ordinal) ? name.Replace('-', ' ') : Capital()
            .Replace(name, match => (match.Index == 0 ? "" : " ") + match.Value.ToLowerInvariant())
            .Replace("  ", " ", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z](?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
