using System.Text;

namespace ComplaintFlow.Settings;

/// <summary>
/// Reads files of words: UTF-8, one word on each line. Blank lines and lines that begin with <c># </c> are skipped.
/// </summary>
/// <param name="folders">The folders in which relative paths begin. The first folder that has the file counts.</param>
internal sealed class WordFiles(IReadOnlyList<string> folders)
{
    private const int LargestFile = 8 << 20;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Files whose paths begin in the current folder.</summary>
    public static WordFiles Here { get; } = new([""]);

    public IReadOnlyList<string> Read(string file, string path, DiagnosticBag defects)
    {
        if (Find(file) is not { } found)
        {
            defects.Error(
                DiagnosticCodes.UnreadableWordFile, path, $"There is no file '{file}'.",
                "Correct the path; a relative one begins at the folder of the configuration file, in a host at its content root.");
            return [];
        }
        try
        {
            return Text(found) is { } text
                ? [.. text.Split('\n').Select(line => line.Trim())
                    .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))]
                : TooLarge(file, path, defects);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            defects.Error(
                DiagnosticCodes.UnreadableWordFile, path,
                $"The file '{file}' cannot be read: {(error is DecoderFallbackException ? "it is not UTF-8" : error.GetType().Name)}.",
                "Save it as UTF-8 where the program may read it.");
            return [];
        }
    }

    /// <summary>The text of a file, or null if it is too large.</summary>
    /// <remarks>
    /// A device, a pipe and an empty file have no length. They are not opened, because a pipe waits for a writer and a device may have no
    /// end. A file that grows while it is read is too large as well.
    /// </remarks>
    private static string? Text(FileInfo file)
    {
        if (file.Length == 0)
            return "";
        if (file.Length > LargestFile)
            return null;
        using FileStream stream = file.OpenRead();
        byte[] bytes = new byte[LargestFile + 1];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read > LargestFile)
            return null;
        using var reader = new StreamReader(new MemoryStream(bytes, 0, read), s_strict);
        return reader.ReadToEnd();
    }

    private static IReadOnlyList<string> TooLarge(string file, string path, DiagnosticBag defects)
    {
        defects.Error(
            DiagnosticCodes.InvalidWordListSize, path, $"The file '{file}' has more than {LargestFile >> 20} MB.",
            "Give a shorter list, or several.");
        return [];
    }

    /// <summary>The file itself, where the path is a link.</summary>
    private FileInfo? Find(string file)
    {
        foreach (string folder in folders)
        {
            try
            {
                var found = new FileInfo(Path.Combine(folder, file));
                if (found.Exists)
                    return found.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? found;
            }
            catch (Exception error) when (error is ArgumentException or IOException or NotSupportedException)
            {
                return null;
            }
        }
        return null;
    }
}
