using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Notifications;

/// <summary>
/// Writes letters from the texts of the configuration, or from the built-in ones. <c>{{Field}}</c> stands for a part of the complaint. No
/// code in a text runs.
/// </summary>
/// <param name="rules">Returns the present letter settings of a tenant, and the time zone of its default calendar.</param>
internal sealed partial class LetterWriter(Func<string, (LettersDefinition Letters, TimeZoneInfo? House)?> rules) : ILetterWriter
{
    private static readonly ConcurrentDictionary<string, string> BuiltIn = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Languages { get; } = ["en", "zh"];

    public Letter Write(
        Complaint complaint, LetterKind kind, string? language = null, string tenant = ComplaintKey.DefaultTenant,
        string? said = null)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        bool chinese = Conditions.Keywords.Languages.IsChinese(language ?? complaint.Language);
        ArgumentNullException.ThrowIfNull(tenant);
        (LettersDefinition letters, TimeZoneInfo? house) = rules(tenant)
            ?? throw new ArgumentException("Nobody declared the tenant.", nameof(tenant));
        TimeZoneInfo zone = letters.TimeZone is { } id && Zones.TryFind(id, out TimeZoneInfo? found) ? found : house ?? TimeZoneInfo.Utc;
        var voice = new LetterVoice(chinese, zone, letters.Organisation ?? "") { Said = said };
        string name = $"{kind}.{(chinese ? "zh" : "en")}";
        string text = Own(letters.Templates, name) ?? BuiltIn.GetOrAdd(name, Read);
        string subject = Own(letters.Subjects, name) ?? LetterSubjects.Of(kind, chinese);
        return new Letter(kind, chinese ? "zh" : "en", OneLine(Filled(subject, complaint, voice)), Filled(text, complaint, voice));
    }

    private static string? Own(IReadOnlyDictionary<string, string> texts, string name) =>
        texts.FirstOrDefault(own => Conditions.Names.Same(own.Key, name)).Value;

    /// <summary>Puts a subject on one line. A line break would begin another header of an e-mail.</summary>
    private static string OneLine(string subject) =>
        string.Join(' ', subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The fields that a text uses.</summary>
    public static IEnumerable<string> FieldsOf(string template) =>
        Placeholder().Matches(template).Select(match => match.Groups["field"].Value);

    private static string Filled(string template, Complaint complaint, LetterVoice voice) =>
        Placeholder()
            .Replace(template, match =>
                LetterFields.Knows(match.Groups["field"].Value) ? LetterFields.Value(match.Groups["field"].Value, complaint, voice) : "");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(LetterWriter).Assembly.GetManifestResourceStream($"ComplaintFlow.Letters.{name}.txt")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<field>\w{1,40})\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
