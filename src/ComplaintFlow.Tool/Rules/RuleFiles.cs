using System.Text;
using System.Text.Json;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Output;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tool.Rules;

/// <summary>
/// Reads rule files as an application reads its settings: each file is a layer, and later layers override earlier ones by name.
/// </summary>
internal static class RuleFiles
{
    private static readonly JsonDocumentOptions AsInSettings =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// Reads the rules of the files. Relative paths of word files are tried in the folders of the rule files, that of the last
    /// one first.
    /// </summary>
    /// <exception cref="InvalidInputException">A file is missing or is not JSON; the exception names all such files.</exception>
    public static RuleBookResult Rules(IReadOnlyList<string> files, IReadOnlyCollection<string>? milestones = null) =>
        RuleBookReader.Read(
            Read(files), milestones,
            [.. files.Reverse().Select(file => Path.GetDirectoryName(Path.GetFullPath(file)) ?? "").Distinct(StringComparer.Ordinal)]);

    /// <summary>Reads rules that are to be used. If they are not valid, their defects are written on standard error.</summary>
    /// <param name="files">The files.</param>
    /// <param name="tenant">The tenant whose rules apply; null for those that all tenants have in common.</param>
    /// <param name="terminal">The terminal.</param>
    /// <param name="milestones">Milestones that count as declared.</param>
    /// <returns>The rules; null if they are not valid.</returns>
    /// <exception cref="InvalidInputException">A file cannot be read, or the rules declare no such tenant.</exception>
    public static RuleBook? Valid(
        IReadOnlyList<string> files, string? tenant, Terminal terminal, IReadOnlyCollection<string>? milestones = null)
    {
        RuleBookResult result = Rules(files, milestones);
        if (result.RuleBook is { } book)
            return Of(book, tenant);
        terminal.Error.Write(ValidateReport.Text(result, hash: null));
        return null;
    }

    /// <summary>Takes the rules of a tenant from valid rules; those that all tenants have in common where none is named.</summary>
    /// <exception cref="InvalidInputException">The rules declare no such tenant.</exception>
    public static RuleBook Of(RuleBook rules, string? tenant)
    {
        if (tenant is null)
            return rules;
        string declared = rules.Tenants.Count == 0 ? "the rules declare none, so leave --tenant out"
            : $"declared are {string.Join(", ", rules.Tenants.Keys.Order(StringComparer.Ordinal).Take(20))}";
        return rules.ForTenant(tenant)
            ?? throw new InvalidInputException($"The rules declare no tenant '{tenant}': {declared}.");
    }

    private static IConfigurationRoot Read(IReadOnlyList<string> files)
    {
        var builder = new ConfigurationBuilder();
        var problems = new List<string>();
        foreach (string file in files)
        {
            try
            {
                string text = Text(file);
                using var document = JsonDocument.Parse(text, AsInSettings);
                problems.AddRange(DuplicateNames.Merged(document.RootElement).Select(name => name.In(file)));
                builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text)));
            }
            catch (InvalidInputException error)
            {
                problems.AddRange(error.Sentences);
            }
        }
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        return Build(builder, files);
    }

    /// <summary>Reads the text of a file that is a JSON object.</summary>
    /// <exception cref="InvalidInputException">The file is missing or is not JSON.</exception>
    public static string Text(string file)
    {
        try
        {
            using var reader = new StreamReader(
                file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: true);
            string text = reader.ReadToEnd();
            using var document = JsonDocument.Parse(text, AsInSettings);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new InvalidInputException($"The file {file} holds no JSON object: write {{ … }} around its settings.");
            if (LoneSurrogates.FirstLine(Encoding.UTF8.GetBytes(text), AsInSettings) is { } line)
                throw new InvalidInputException(
                    $"The file {file} has half of a character in line {line}: write both halves, as in \\ud83d\\ude00, or the character "
                        + $"itself.");
            return text;
        }
        catch (JsonException error)
        {
            throw new InvalidInputException(
                $"The file {file} is not JSON: correct it at line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}.");
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidInputException($"The file {file} is not UTF-8: save it in that encoding.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException(File.Exists(file)
                ? $"The file {file} cannot be read: {Sentences.FirstLine(error.Message)}"
                : $"The file {file} does not exist: give the path of a file that does.");
        }
    }

    private static IEnumerable<string> Repeated(string file)
    {
        using var document = JsonDocument.Parse(Text(file), AsInSettings);
        return [.. DuplicateNames.All(document.RootElement).Select(name => name.In(file))];
    }

    private static IConfigurationRoot Build(ConfigurationBuilder builder, IReadOnlyList<string> files)
    {
        try
        {
            return builder.Build();
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            string[] repeated = [.. files.SelectMany(Repeated)];
            if (repeated.Length > 0)
                throw new InvalidInputException(repeated);
            string which = files.Count == 1 ? $"The file {files[0]}" : $"One of the files {string.Join(", ", files)}";
            throw new InvalidInputException(
                $"{which} cannot be used as settings, for instance because a key stands twice: "
                    + $"{Sentences.FirstLine((error.InnerException ?? error).Message)}");
        }
    }
}
