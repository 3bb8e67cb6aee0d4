namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Tells Chinese in GB2312 or GB18030 from letters with accents by the bytes: Chinese characters come in pairs of them.</summary>
internal static class GuessedChinese
{
    public static bool LooksSo(ReadOnlySpan<byte> bytes)
    {
        int high = 0, paired = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            high++;
            if (i + 1 >= bytes.Length || !IsPair(bytes[i], bytes[i + 1]))
                continue;
            high++;
            paired += 2;
            i++;
        }
        return paired >= 4 && paired * 10 >= high * 9;
    }

    /// <summary>The marks and the common characters. Rarer ones are few in any text.</summary>
    private static bool IsPair(byte lead, byte trail) =>
        lead is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xF7) && trail is >= 0xA1 and <= 0xFE;
}
