using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Settings;

/// <summary>Reads the file of a JSON provider once more, because the provider merges what stands twice in it.</summary>
/// <remarks>
/// As in <see cref="ProviderKeys"/>, the types are known by their names. The library does not need their package otherwise.
/// </remarks>
internal static class ProviderFile
{
    private const string Package = "Microsoft.Extensions.Configuration.FileExtensions";
    private const string ProviderName = "Microsoft.Extensions.Configuration.FileConfigurationProvider";
    private const string Provider = $"{ProviderName}, {Package}";
    private const string Source = $"Microsoft.Extensions.Configuration.FileConfigurationSource, {Package}";
    private const string Files = "Microsoft.Extensions.FileProviders.IFileProvider, Microsoft.Extensions.FileProviders.Abstractions";
    private const string Info = "Microsoft.Extensions.FileProviders.IFileInfo, Microsoft.Extensions.FileProviders.Abstractions";

    /// <summary>The text in UTF-8, or null if the provider has no JSON file, or a file that cannot be read now.</summary>
    public static byte[]? Read(IConfigurationProvider provider)
    {
        if (!ProviderKeys.IsOneDocument(provider) || !HasFile(provider))
            return null;
        object source = SourceOf(provider);
        if (FilesOf(source) is not { } files || PathOf(source) is not { } path)
            return null;
        try
        {
            object file = Find(files, path);
            if (!Exists(file) || Length(file) <= 0) // a pipe has no length, and gives its text only once
                return null;
            using var reader = new StreamReader(Open(file)); // finds the encoding as the provider does
            return Encoding.UTF8.GetBytes(reader.ReadToEnd());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null; // the provider had its text, and the rules are read from that
        }
    }

    private static bool HasFile(IConfigurationProvider provider)
    {
        Type? type = provider.GetType();
        while (type is not null && (type.FullName != ProviderName || type.Assembly.GetName().Name != Package))
            type = type.BaseType;
        return type is not null;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Source")]
    [return: UnsafeAccessorType(Source)]
    private static extern object SourceOf([UnsafeAccessorType(Provider)] object provider);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_FileProvider")]
    [return: UnsafeAccessorType(Files)]
    private static extern object? FilesOf([UnsafeAccessorType(Source)] object source);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Path")]
    private static extern string? PathOf([UnsafeAccessorType(Source)] object source);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetFileInfo")]
    [return: UnsafeAccessorType(Info)]
    private static extern object Find([UnsafeAccessorType(Files)] object files, string path);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Exists")]
    private static extern bool Exists([UnsafeAccessorType(Info)] object file);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Length")]
    private static extern long Length([UnsafeAccessorType(Info)] object file);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "CreateReadStream")]
    private static extern Stream Open([UnsafeAccessorType(Info)] object file);
}
