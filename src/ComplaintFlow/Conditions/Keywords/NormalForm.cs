namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// The one form in which texts are compared: keywords, nearly identical texts, the identities of people, numbers that are looked up, and
/// words that are learned.
/// </summary>
/// <remarks>
/// Thread-safe. Characters are composed from their parts (NFKC of Unicode for letters, digits and marks of the first plane), and the markup
/// of web pages and mails is read as a reader sees it. <see cref="KeywordFolding"/> handles case, width and replacements of single
/// characters. The form is the same on every host and in every globalization mode.
/// </remarks>
internal static class NormalForm
{
    private const char Dot = '\u0307';

    /// <summary>Whether a text may not be in this form. Most texts are.</summary>
    public static bool MayDiffer(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (UnicodeForms.IsComposing(c))
                return true;
        }
        return false;
    }

    /// <summary>The text in this form, or the same text if it is in this form already.</summary>
    public static string Of(string text) => MayDiffer(text) ? Read(text).ToString() : text;

    /// <summary>The text in this form with its markup as it is written. A number or a code has none.</summary>
    public static string KeepingMarkup(string text)
    {
        if (!MayDiffer(text))
            return text;
        var written = new NormalText(text.Length);
        for (int i = 0; i < text.Length; i++)
            written.Add(text[i], i);
        return Compose(written, text.Length).ToString();
    }

    public static NormalText Read(ReadOnlySpan<char> text) => Compose(Markup.Read(text), text.Length);

    private static NormalText Compose(NormalText plain, int length)
    {
        var normal = new NormalText(length);
        var piece = new List<char>();
        for (int i = 0; i < plain.Count;)
        {
            int end = i + 1;
            while (end < plain.Count && UnicodeForms.IsMark(plain[end]))
                end++;
            if (end == i + 1 && UnicodeForms.Several(plain[i]) is null)
            {
                normal.Add(plain[i], plain.Place(i));
            }
            else
            {
                piece.Clear();
                for (int at = i; at < end; at++)
                    TakeApart(plain[at], piece);
                SortMarks(piece);
                PutTogether(piece);
                foreach (char letter in piece)
                    normal.Add(letter, plain.Place(i));
            }
            i = end;
        }
        return normal;
    }

    private static void TakeApart(char c, List<char> piece)
    {
        if (UnicodeForms.Several(c) is { } several)
        {
            foreach (char part in several)
                TakeApart(part, piece);
        }
        else if (UnicodeForms.TryPart(UnicodeForms.Single(c), out (char Base, char Mark) parts))
        {
            TakeApart(parts.Base, piece);
            TakeApart(parts.Mark, piece);
        }
        else
        {
            piece.Add(UnicodeForms.Single(c));
        }
    }

    /// <summary>Marks at different positions of a character may be written in any order.</summary>
    private static void SortMarks(List<char> piece)
    {
        for (int i = 1; i < piece.Count; i++)
        {
            byte order = UnicodeForms.Order(piece[i]);
            for (int at = i; order > 0 && at > 0 && UnicodeForms.Order(piece[at - 1]) > order; at--)
                (piece[at - 1], piece[at]) = (piece[at], piece[at - 1]);
        }
    }

    private static void PutTogether(List<char> piece)
    {
        int first = 0, kept = 1;
        byte last = 0;
        for (int i = 1; i < piece.Count; i++)
        {
            byte order = UnicodeForms.Order(piece[i]);
            bool isBlocked = kept > first + 1 && last >= order;
            if (!isBlocked && UnicodeForms.TryCompose(piece[first], piece[i], out char whole))
            {
                piece[first] = whole;
                continue;
            }
            // A small i already has its dot. Some programs write it again when they convert to lower case (İstanbul).
            if (piece[i] == Dot && piece[first] is 'i' or 'ı')
                continue;
            (first, last) = order == 0 ? (kept, (byte)0) : (first, order);
            piece[kept++] = piece[i];
        }
        piece.RemoveRange(kept, piece.Count - kept);
    }
}
