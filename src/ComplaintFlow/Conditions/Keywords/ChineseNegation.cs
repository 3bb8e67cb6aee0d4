namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// A Chinese negation stands directly before the hit, or only a verb of happening or a person stands between them ("没有造成人员受伤"). White space
/// is a border, because many people write it instead of a comma.
/// </summary>
internal static class ChineseNegation
{
    private const int Fillers = 3;

    private static readonly string[] s_denials =
        ["根本没有", "根本没", "并没有", "并没", "从没有", "从没", "还没有", "还没", "也没有", "也没", "没有", "没", "从未", "并未", "尚未", "未曾", "也未", "未见", "未",
         "毫无", "并无", "也无", "无", "并不是", "并非", "不是", "不会", "并不", "从不", "也不", "不"];

    private static readonly string[] s_fillers =
        ["发生", "出现", "造成", "引起", "引发", "导致", "产生", "存在", "任何", "人员", "人", "被"];

    // These words turn the negation into something else: a question, a condition, a near miss, a report, another negation, another word.
    private static readonly string[] s_vetoes =
        ["差点", "差点儿", "差一点", "险些", "几乎", "有", "是", "会", "能", "要", "若", "如果", "假如", "倘若", "要是", "谁", "哪", "岂", "怎么", "怎", "难道", "何",
         "说", "称", "认为", "以为", "表示", "保证", "承诺", "坚持", "写着", "回复", "声明",
         "不", "没", "无", "未", "非", "莫", "否认", "不得",
         "对", "了", "淹", "沉", "浸", "埋", "出", "吞", "隐", "覆", "漫", "泯", "虚", "前所", "可", "好", "本来", "本", "就", "才", "早", "原本", "算", "即使", "就算",
         "只"];

    // A new clause begins at these words, as it does after a comma.
    private static readonly string[] s_turns = ["但是", "可是", "只是", "于是", "不过", "然而", "所幸", "幸好", "幸亏", "好在", "还好"];

    private static readonly string[] s_nouns = ["现象", "情况", "问题", "事故", "事件", "隐患", "风险", "危险", "迹象", "过"];

    private static readonly string[] s_conjunctions = ["也", "但", "而", "只是", "不过", "可是", "所以", "因为"];

    public static bool Denies(ReadOnlySpan<char> before, char first)
    {
        // People put a space around Latin words in Chinese text. It has no meaning.
        if (char.IsAsciiLetter(first) && before.EndsWith(" ", StringComparison.Ordinal)) before = before[..^1];
        for (int i = 0; i <= Fillers; i++)
        {
            if (EndOf(before, s_denials) is > 0 and var denial) return !IsVetoed(before[..^denial], before[^denial..]);
            int filler = EndOf(before, s_fillers);
            if (filler == 0) return false;
            before = before[..^filler];
        }

        return false;
    }

    /// <summary>"没有漏电保护" negates the protection. So only a word that leaves the negation in place may follow.</summary>
    public static bool MayEnd(ReadOnlySpan<char> after)
    {
        ReadOnlySpan<char> rest = after.TrimStart();
        rest = rest[StartOf(rest, s_nouns)..];
        if (rest.IsEmpty) return true;
        if (rest[0] is '、' or '/' or '?' or '？') return false;
        return !ChineseText.IsChinese(rest[0]) || (StartOf(rest, s_conjunctions) > 0 && !ChineseText.AsksInClause(rest));
    }

    private static bool IsVetoed(ReadOnlySpan<char> before, ReadOnlySpan<char> denial)
    {
        if (EndOf(before, s_turns) > 0) return false;
        if (EndOf(before, s_vetoes) > 0) return true;
        // "不敢说没有", "不认为没有": an earlier negation in the clause cancels this one, unless the two form a list ("没有冒烟也没有起火").
        return ChineseText.Plain(denial[0]) != '也' && DeniesEarlier(before);
    }

    private static bool DeniesEarlier(ReadOnlySpan<char> before)
    {
        const int window = 8;
        for (int i = before.Length - 1; i >= 0 && i >= before.Length - window; i--)
        {
            char c = ChineseText.Plain(before[i]);
            if (ChineseText.IsBorder(c)) return false;
            if (c is '不' or '没' or '无' or '未' or '非' or '否' or '说' or '称' or '如' or '若' or '吗' or '谁') return true;
        }

        return false;
    }

    private static int EndOf(ReadOnlySpan<char> text, string[] words)
    {
        int longest = 0;
        foreach (string word in words)
        {
            if (word.Length > longest && word.Length <= text.Length && ChineseText.AreEqual(text[^word.Length..], word))
                longest = word.Length;
        }

        return longest;
    }

    private static int StartOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (word.Length <= text.Length && ChineseText.AreEqual(text[..word.Length], word)) return word.Length;
        }

        return 0;
    }
}
