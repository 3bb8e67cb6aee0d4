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
            if (found.Length > LargestFile)
            {
                defects.Error(
                    DiagnosticCodes.InvalidWordListSize, path, $"The file '{file}' has more than {LargestFile >> 20} MB.",
                    "Give a shorter list, or several.");
                return [];
            }
            return [.. File.ReadAllText(found.FullName, s_strict).Split('\n').Select(line => line.Trim())
                .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
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

    private FileInfo? Find(string file)
    {
        foreach (string folder in folders)
        {
            try
            {
                var found = new FileInfo(Path.Combine(folder, file));
                if (found.Exists)
                    return found;
            }
            catch (Exception error) when (error is ArgumentException or IOException or NotSupportedException)
            {
                return null;
            }
        }
        return null;
    }
}
