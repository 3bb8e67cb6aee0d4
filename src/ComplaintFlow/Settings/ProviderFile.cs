using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;

namespace ComplaintFlow.Settings;

/// <summary>Reads the file of a JSON provider once more, because the provider merges what stands twice in it.</summary>
internal static class ProviderFile
{
    /// <summary>The text in UTF-8, or null if the provider has no JSON file, or a file that cannot be read now.</summary>
    public static byte[]? Read(IConfigurationProvider provider)
    {
        if (!ProviderKeys.IsOneDocument(provider)
            || provider is not FileConfigurationProvider { Source: { FileProvider: { } files, Path: { } path } })
            return null;
        try
        {
            IFileInfo file = files.GetFileInfo(path);
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
}
