using ComplaintFlow.Notifications;
using Fluid;

namespace ComplaintFlow.Mail.Templates;

/// <summary>Reads the templates of a folder, and finds everything that is wrong with them.</summary>
internal static class TemplateReader
{
    private const long LargestFile = 200_000;
    private const int MostFiles = 200;
    private const string Extension = ".liquid";

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The path.</param>
    /// <param name="report">Takes what is wrong: the name of the file, and the sentence.</param>
    /// <returns>The templates by name, such as <c>letter.en</c>.</returns>
    public static Dictionary<string, IFluidTemplate> Read(string folder, Action<string, string> report)
    {
        var found = new Dictionary<string, IFluidTemplate>(StringComparer.OrdinalIgnoreCase);
        string[] files;
        try
        {
            files = Directory.GetFiles(folder, "*" + Extension);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            report("", $"The folder cannot be read ({error.GetType().Name}). Create it, and give the host the right to read it.");
            return found;
        }
        if (files.Length is 0 or > MostFiles)
            report("", $"The folder has {files.Length} files that end with {Extension}. Put 1 to {MostFiles} there, such as "
                + $"letter.en{Extension}.");
        foreach (string path in files.Order(StringComparer.Ordinal).Take(MostFiles))
            Read(path, found, report);
        return found;
    }

    private static void Read(string path, Dictionary<string, IFluidTemplate> found, Action<string, string> report)
    {
        string file = Path.GetFileName(path), name = file[..^Extension.Length];
        if (!IsName(name))
        {
            report(file, "The name is none of a template. Write letter, notice, a kind of letter or a topic, and the language: "
                + "letter.en.liquid, FinalResponse.zh.liquid.");
            return;
        }
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                report(file, $"The template is larger than {LargestFile} bytes. Make it smaller, or link to what is large.");
                return;
            }
            if (!LiquidLanguage.TryParse(File.ReadAllText(path), out IFluidTemplate? template, out string error))
            {
                report(file, $"The template cannot be read: {error.ReplaceLineEndings(" ")}. Correct it.");
                return;
            }
            var visitor = new FieldVisitor();
            visitor.VisitTemplate(template);
            foreach (string problem in visitor.Problems)
                report(file, problem);
            found[name] = template;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(file, $"The template cannot be read ({error.GetType().Name}). Give the host the right to read it.");
        }
    }

    private static bool IsName(string name) => name.Split('.') is [var kind, "en" or "zh"]
        && (kind is "letter" or "notice" || Enum.TryParse<LetterKind>(kind, ignoreCase: true, out _)
            || kind is { Length: > 0 and <= 100 } && kind.All(char.IsAsciiLetter) && char.IsAsciiLetterUpper(kind[0]));
}
