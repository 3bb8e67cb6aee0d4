namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Tells Chinese texts from others by their characters.</summary>
internal static class ChineseText
{
    private const int Enough = 2_000;

    public static bool Is(string text)
    {
        int han = 0, kana = 0, letters = 0;
        foreach (char one in text.AsSpan(0, Math.Min(text.Length, Enough)))
        {
            if (one is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (one is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3'))
                kana++;
            else if (char.IsLetter(one))
                letters++;
        }
        return han > 0 && kana * 10 < han && han * 4 > letters; // a Chinese character counts for a word
    }
}
