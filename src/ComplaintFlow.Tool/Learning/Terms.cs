using System.Buffers;
using System.Text;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Tool.Learning;

/// <summary>
/// Splits a text into terms: two, three and four consecutive Chinese characters, since Chinese has no spaces between words, and
/// single words and pairs of words elsewhere.
/// </summary>
internal static class Terms
{
    private const int Shortest = 2;
    private const int Longest = 4;

    /// <summary>Particles and pronouns. A term that begins or ends with one is a piece of a sentence, not a word.</summary>
    private static readonly SearchValues<char> s_particles = SearchValues.Create("的了着过吗呢吧啊呀么是在和与及或而且但并之其于就也都很还又被把给对为从到向让我你您他她它们咱这那哪有没不");

    /// <summary>Gets each term once.</summary>
    public static HashSet<string> Of(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var run = new StringBuilder();
        var word = new StringBuilder();
        string before = "";
        foreach (char c in NormalForm.Of(text).Select(KeywordFolding.Default.Fold).Append('\n'))
        {
            if (IsChinese(c))
            {
                run.Append(c);
                EndWord(terms, word, ref before);
                before = "";
                continue;
            }
            // White space between Chinese characters has no meaning.
            if (!char.IsWhiteSpace(c))
                EndRun(terms, run);
            if (char.IsLetterOrDigit(c) || (c is '\'' or '’' && word.Length > 0))
            {
                word.Append(c == '’' ? '\'' : c);
                continue;
            }
            EndWord(terms, word, ref before);
            if (!char.IsWhiteSpace(c))
                before = "";
        }
        EndRun(terms, run);
        return terms;
    }

    private static bool IsChinese(char c) => c is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');

    private static void EndRun(HashSet<string> terms, StringBuilder run)
    {
        string text = run.ToString();
        run.Clear();
        for (int length = Shortest; length <= Longest; length++)
        {
            for (int i = 0; i + length <= text.Length; i++)
            {
                if (!s_particles.Contains(text[i]) && !s_particles.Contains(text[i + length - 1]))
                    terms.Add(text.Substring(i, length));
            }
        }
    }

    private static void EndWord(HashSet<string> terms, StringBuilder word, ref string before)
    {
        if (word.Length == 0)
            return;
        string text = word.ToString().TrimEnd('\'');
        word.Clear();
        if (!Tells(text))
        {
            before = "";
            return;
        }
        terms.Add(text);
        if (before.Length > 0)
            terms.Add($"{before} {text}");
        before = text;
    }

    /// <summary>Determines whether a word is informative. Single letters, numbers and redacted text ("xxxx") are not.</summary>
    private static bool Tells(string word) => word.Length > 1 && word.Any(char.IsLetter) && word.Any(c => c != word[0]);
}
