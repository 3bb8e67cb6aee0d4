using System.Text;

namespace ComplaintFlow.Tool.Output;

/// <summary>Creates the file that <c>--out</c> names.</summary>
internal static class ResultFile
{
    /// <exception cref="InvalidInputException">It cannot be written, or is the input itself.</exception>
    public static StreamWriter? Create(string? output, string input)
    {
        if (output is null)
            return null;
        if (string.Equals(Path.GetFullPath(output), Path.GetFullPath(input), StringComparison.Ordinal))
            throw new InvalidInputException("--out names the input itself: give the path of another file.");
        try
        {
            return new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidInputException(
                $"The file {output} cannot be written: give the path of a file in a folder that exists and that you may write to.");
        }
    }
}
