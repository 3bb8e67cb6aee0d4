using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace ComplaintFlow.Mail.Templates;

/// <summary>
/// Renders the HTML of mails. What people have written is a value and never a part of a template, and every value is escaped. Thread-safe.
/// </summary>
internal sealed class MailTemplates(IReadOnlyDictionary<string, IFluidTemplate> own)
{
    /// <summary>The size of the largest HTML text, in characters.</summary>
    private const int Largest = 2_000_000;

    private const string EmbeddedPrefix = "ComplaintFlow.Mail.Templates.";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly FrozenDictionary<string, IFluidTemplate> BuiltIn =
        ((string[])["letter.en", "letter.zh", "notice.en", "notice.zh"]).ToFrozenDictionary(
            static name => name, static name => LiquidLanguage.Parse(Embedded(name)), StringComparer.Ordinal);

    /// <summary>
    /// Renders the HTML of a mail by the closest template: of the kind, then of all letters or notices. It is null if the template takes
    /// too many steps or makes too much: the mail then leaves as text alone, since a letter is more than its look.
    /// </summary>
    public string? Render(MailText text)
    {
        TemplateContext context = LiquidLanguage.Context(text.Values());
        context.CultureInfo = CultureInfo.InvariantCulture;
        try
        {
            string html = Find(text).Render(context, Encoder);
            return html.Length <= Largest ? html : null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null; // too many steps, or a filter that cannot do with a value
        }
    }

    private IFluidTemplate Find(MailText text)
    {
        string language = text.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh" : "en";
        string all = $"{(text.Letter is null ? "notice" : "letter")}.{language}";
        return own.GetValueOrDefault($"{text.Letter?.ToString() ?? text.Notice.Topic}.{language}")
            ?? own.GetValueOrDefault(all) ?? BuiltIn[all];
    }

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(MailTemplates).Assembly.GetManifestResourceStream($"{EmbeddedPrefix}{name}.liquid")!);
        return reader.ReadToEnd();
    }
}
