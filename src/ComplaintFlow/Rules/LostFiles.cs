using System.Text.Json;
using ComplaintFlow.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace ComplaintFlow.Rules;

/// <summary>
/// Finds JSON files of which the configuration has nothing, although they say something. If a file goes bad, its provider forgets all that
/// it said. What the other layers say are good rules then, but others than those that are meant.
/// </summary>
internal static class LostFiles
{
    private static readonly JsonDocumentOptions s_asTheProviderReads =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="configuration">The configuration. Only its root shows its providers.</param>
    /// <returns>The defects. Nobody knows which rules stood in such a file, so it counts whatever it holds.</returns>
    public static IReadOnlyList<Diagnostic> In(IConfiguration configuration) =>
        configuration is IConfigurationRoot root ? [.. ConfigurationTree.Layers(root).SelectMany(Of)] : [];

    private static IEnumerable<Diagnostic> Of(IConfigurationProvider provider)
    {
        if (ProviderFile.SourceOf(provider) is not { } source || ProviderKeys.Of(provider) is not { Count: 0 })
            return [];
        if (ProviderFile.Read(source) is { } text)
            return Of(source, text);
        // A file that the host does not follow may go when it has been read.
        return source.ReloadOnChange && WithoutText(source, ProviderFile.FileOf(source)) is { } defect ? [defect] : [];
    }

    private static Diagnostic? WithoutText(FileConfigurationSource source, IFileInfo file) => file switch
    {
        { Exists: false } when source.Optional => null,
        { Exists: false } => Error(DiagnosticCodes.ConfigurationFileMissing, source, $"The file '{source.Path}' is missing.",
            "Bring it back, or make it optional where the host adds it."),
        { Length: 0 } => NotJson(source, "it is empty"),
        _ => null,
    };

    private static IEnumerable<Diagnostic> Of(FileConfigurationSource source, byte[] text)
    {
        bool saysSomething;
        try
        {
            using var document = JsonDocument.Parse(text, s_asTheProviderReads);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return [NotJson(source, "it is not an object")];
            saysSomething = document.RootElement.EnumerateObject().Any();
        }
        catch (JsonException error)
        {
            return [NotJson(source, $"line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}")];
        }
        Diagnostic[] twice = [.. RepeatedNames.In(text)];
        if (twice.Length > 0)
            return twice.Select(one => one with { Message = $"In the file '{source.Path}', {one.Message}" });
        return saysSomething && source.ReloadOnChange ? [Unread(source)] : [];
    }

    private static Diagnostic NotJson(FileConfigurationSource source, string how) => Error(
        DiagnosticCodes.InvalidJson, source, $"The file '{source.Path}' is not JSON: {how}.", "Correct the text at that place.");

    /// <summary>The file has changed since its provider read it. The signal of the change is under way.</summary>
    private static Diagnostic Unread(FileConfigurationSource source) => Error(
        DiagnosticCodes.ConfigurationFileUnread, source, $"The configuration has nothing of the file '{source.Path}' yet.",
        "Wait until it is read. If this stays, save the file again.");

    private static Diagnostic Error(string code, FileConfigurationSource source, string message, string remedy) =>
        new(code, DiagnosticSeverity.Error, source.Path!, message, remedy);
}
