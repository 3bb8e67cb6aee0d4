using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace ComplaintFlow.Settings;

/// <summary>Reads the file of a JSON provider once more, because the provider does not tell all that is wrong with it.</summary>
internal static class ProviderFile
{
    /// <summary>Where a provider reads its JSON file, or null if it has none.</summary>
    public static FileConfigurationSource? SourceOf(IConfigurationProvider provider) =>
        ProviderKeys.IsOneDocument(provider)
        && provider is FileConfigurationProvider { Source: { FileProvider: not null, Path: not null } source } ? source : null;

    /// <summary>The text in UTF-8, or null if the file is not there, is empty or cannot be read now.</summary>
    public static byte[]? Read(FileConfigurationSource source)
    {
        try
        {
            IFileInfo file = FileOf(source);
            if (!file.Exists || file.Length <= 0) // a pipe has no length, and gives its text only once
                return null;
            using var reader = new StreamReader(file.CreateReadStream()); // finds the encoding as the provider does
            return Encoding.UTF8.GetBytes(reader.ReadToEnd());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null; // the provider had its text, and the rules are read from that
        }
    }

    /// <summary>The file of a source.</summary>
    public static IFileInfo FileOf(FileConfigurationSource source) => source.FileProvider!.GetFileInfo(source.Path!);
}
