namespace ComplaintFlow.Conditions.Keywords;

internal static class ChineseText
{
    private const int Clause = 12;

    /// <summary>The simplified form of a traditional character in the vocabulary of negation.</summary>
    public static char Plain(char c) => c switch
    {
        '沒' => '没',
        '無' => '无',
        '並' => '并',
        '從' => '从',
        '還' => '还',
        '會' => '会',
        '見' => '见',
        '發' => '发',
        '現' => '现',
        '導' => '导',
        '產' => '产',
        '員' => '员',
        '說' => '说',
        '稱' => '称',
        '認' => '认',
        '為' => '为',
        '證' => '证',
        '諾' => '诺',
        '難' => '难',
        '誰' => '谁',
        '點' => '点',
        '險' => '险',
        '嗎' => '吗',
        '麼' => '么',
        '況' => '况',
        '問' => '问',
        '題' => '题',
        '過' => '过',
        _ => c,
    };

    public static bool AreEqual(ReadOnlySpan<char> text, string word)
    {
        for (int i = word.Length - 1; i >= 0; i--)
        {
            if (Plain(text[i]) != word[i]) return false;
        }

        return true;
    }

    public static bool IsChinese(char c) => CharacterKinds.Of(c) == CharacterKind.Han;

    /// <summary>Every character that is not a letter ends a clause.</summary>
    public static bool IsBorder(char c) => !IsChinese(c) && !char.IsLetterOrDigit(c);

    /// <summary>Whether the clause that follows is a question.</summary>
    public static bool AsksInClause(ReadOnlySpan<char> after)
    {
        for (int i = 0; i < after.Length && i < Clause; i++)
        {
            if (Plain(after[i]) is '吗' or '么' or '?' or '？' or '吧') return true;
            if (IsBorder(after[i])) return false;
        }

        return false;
    }
}
