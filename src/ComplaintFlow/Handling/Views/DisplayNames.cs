using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Handling.Views;

/// <summary>
/// Provides the names of the states and outcomes of the <c>standard</c> workflow for complainants, in English and Chinese. A name
/// of another workflow is split into its words.
/// </summary>
internal static partial class DisplayNames
{
    private static readonly FrozenDictionary<string, (string English, string Chinese)> s_states =
        new Dictionary<string, (string English, string Chinese)>(StringComparer.Ordinal)
    {
        ["Received"] = ("We have received your complaint.", "我们已收到您的投诉。"),
        ["UnderAssessment"] = ("We are looking at your complaint.", "我们正在审核您的投诉。"),
        ["Rejected"] = ("We have not accepted your complaint. You can appeal.", "您的投诉未予受理,您可以申请复核。"),
        ["Accepted"] = ("We have accepted your complaint.", "您的投诉已受理。"),
        ["Investigating"] = ("We are finding out what happened.", "我们正在调查。"),
        ["ReportReview"] = ("We are finding out what happened.", "我们正在调查。"),
        ["ResolutionDrafting"] = ("We are preparing our answer.", "我们正在拟定处理方案。"),
        ["PendingApproval"] = ("We are preparing our answer.", "我们正在拟定处理方案。"),
        ["Negotiating"] = ("We are settling the complaint with you.", "我们正在与您协商。"),
        ["Deadlocked"] = ("We could not agree with you yet.", "双方尚未达成一致。"),
        ["InMediation"] = ("A mediator is handling your complaint.", "您的投诉正在调解中。"),
        ["InProceedings"] = ("An arbitrator or a court has the matter.", "该事项正在仲裁或诉讼中。"),
        ["Executing"] = ("We are doing what was agreed.", "我们正在履行约定。"),
        ["AwaitingFollowUp"] = ("We will ask you whether the result is right.", "我们将进行回访。"),
        ["SecondHandling"] = ("Somebody else is handling your complaint once more.", "您的投诉正在由他人重新处理。"),
        ["Closed"] = ("Your complaint is closed.", "您的投诉已办结。"),
        ["Withdrawn"] = ("You have withdrawn your complaint.", "您已撤回投诉。"),
        ["Merged"] = ("Your complaint is handled together with another one.", "您的投诉已与其他投诉合并处理。"),
        ["Archived"] = ("Your complaint is closed and archived.", "您的投诉已办结并归档。"),
    }.ToFrozenDictionary(Names.Comparer);

    private static readonly FrozenDictionary<string, (string English, string Chinese)> s_outcomes =
        new Dictionary<string, (string English, string Chinese)>(StringComparer.Ordinal)
    {
        [CloseOutcomes.Resolved] = ("Resolved", "已解决"),
        [CloseOutcomes.ExplainedNotUpheld] = ("Explained: we could not find that the complaint is right", "已说明,投诉不成立"),
        [CloseOutcomes.Unresolved] = ("Closed without agreement", "未达成一致"),
        [CloseOutcomes.NoResponse] = ("Closed because we had no answer from you", "因未收到您的答复而办结"),
        [CloseOutcomes.Unverified] = ("Done as agreed; we could not reach you afterwards", "已履行,回访未能联系到您"),
        [CloseOutcomes.NoLiability] = ("An arbitrator or a court found no liability", "仲裁或法院认定无责任"),
        [CloseOutcomes.Rejected] = ("Not accepted", "不予受理"),
        [CloseOutcomes.Withdrawn] = ("Withdrawn by you", "您已撤回"),
        [CloseOutcomes.Merged] = ("Handled together with another complaint", "已合并处理"),
    }.ToFrozenDictionary(Names.Comparer);

    public static CodeName State(string code, string? language) => Of(s_states, code, language);

    public static CodeName Outcome(string code, string? language) => Of(s_outcomes, code, language);

    private static CodeName Of(FrozenDictionary<string, (string English, string Chinese)> names, string code, string? language)
    {
        if (!names.TryGetValue(code, out (string English, string Chinese) name))
            return new CodeName(code, WordStart().Replace(code, " $0").Trim());
        return new CodeName(code, Languages.IsChinese(language) ? name.Chinese : name.English);
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
