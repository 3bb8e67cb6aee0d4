using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Tests.Stories;

/// <summary>What an event means, in a line; nothing for what the story tells in its own words.</summary>
internal static class WhatHappened
{
    public static Said? In(ComplaintEvent happened, Complaint after) =>
        Times.In(happened, after) ?? Basics(happened) ?? Findings(happened) ?? Settlements(happened) ?? Safeguards(happened)
            ?? Endings(happened);

    private static Said? Basics(ComplaintEvent happened) => happened switch
    {
        Received received =>
            new($"number {received.Number}, by {Words.Of(received.Channel).English}",
                $"编号 {received.Number}，渠道：{Words.Of(received.Channel).Chinese}"),
        Classified { Outcome: { Tier: not null } judged } => Judged(judged),
        Assigned assigned =>
            Pair("answers for it", "责任人",
                Join(assigned.Owner is { } owner ? Cast.Name(owner) : null, assigned.Department is { } department ? Words.Of(department)
                    : null)),
        StateEntered entered => entered.Region == "Handling"
            ? Pair("state", "状态", Way(entered))
            : Pair($"beside it, {Words.Of(entered.Region).English}", $"并行事项“{Words.Of(entered.Region).Chinese}”", Way(entered)),
        Escalated escalated => new($"goes up to level {escalated.Level}", $"升级至第{escalated.Level}级"),
        TaskCreated { Task: var task } =>
            Pair("task", "任务",
                Join(Words.Of(task.Name), Words.Of(task.Role ?? task.Department ?? task.Owner ?? "System"), task.DueAt is { } due
                    ? Moments.At(due) : null)),
        TaskCompleted done => Pair("task done", "任务完成", Words.Of(done.Name)),
        TimeoutSet { Timeout: var timeout } =>
            Join("; ", "；", Pair("by itself", "自动处理", Words.Of(timeout.Trigger)), Moments.At(timeout.At)),
        FactsChecked { Checks: var checks } =>
            Pair("checked", "核实",
                Join([.. checks.Select(
                    check => (Said?)new Said(
                        $"{check.Name}: {Words.Of(check.Result).English}",
                        $"{Words.Of(check.Name).Chinese}：{Words.Of(check.Result).Chinese}"))])),
        JoinedGroup { Membership: var group } =>
            new($"one of a group of {group.Linked.Count + 1} (detector {group.Detector})",
                $"属于一组{group.Linked.Count + 1}宗同类投诉（检测器 {group.Detector}）"),
        EvidenceAdded { Item: var item } =>
            new($"evidence {item.Id}: {Words.Of(item.Kind).English}", $"证据{item.Id}：{Words.Of(item.Kind).Chinese}"),
        ConflictDeclared { Conflict: var conflict } => Pair("keeps out from now on", "回避", Cast.Name(conflict.Actor)),
        _ => null,
    };

    private static Said? Findings(ComplaintEvent happened) => happened switch
    {
        ReportReviewed reviewed => Pair("finding", "结论", Join(Words.Of(reviewed.Finding), Words.Of(reviewed.RootCause))),
        DisputeRuled ruled => Pair("ruling", "裁定", Words.Of(ruled.Finding)),
        ComplaintRejected { Rejection: var rejected } => Pair("reason of the catalogue", "不予受理情形", Words.Of(rejected.Why)),
        ExpertCommissioned { Opinion: var opinion } =>
            new($"expert: {Words.Of(opinion.Agency).English}; {Words.Of(opinion.CostBearer).English} bears the cost",
                $"检测机构：{Words.Of(opinion.Agency).Chinese}；费用由{Words.Of(opinion.CostBearer).Chinese}承担"),
        ImprovementPlanned { Improvement: var planned } =>
            Pair("improvement", "改进措施", Join(Words.Of(planned.Cause), Words.Of(planned.Owner), Moments.At(planned.DueAt))),
        _ => null,
    };

    private static Said? Settlements(ComplaintEvent happened) => happened switch
    {
        OptionsProposed proposed => Pair("options", "方案", Join("; ", "；", [.. proposed.Options.Select(option => (Said?)Option(option))])),
        ApprovalRequested { Chain: var chain } => chain.Steps.Count == 0
            ? new("approval: within the handler's own authority", "审批：在经办人权限内，无需审批")
            : Pair("approval needed", "需审批", Words.List(chain.Steps.Select(step => step.Role))),
        ApprovalStepDecided { Decision: var decision, Step: var step } =>
            decision.Approved ? new($"step {step} approved", $"第{step}级批准") : new($"step {step} refused", $"第{step}级未批准"),
        Settled { Agreement: var agreed, Execution: var parts } => Join("; ", "；",
            Pair("settled", "达成", Remedies(agreed.Remedies)), parts.Count == 0 ? null
                : Pair("to be done", "待执行", Join([.. parts.Select(part => (Said?)Words.Of(part.Name))]))),
        ItemExecuted executed => Pair("done", "已执行", Words.Of(executed.Item)),
        CommitmentMade { Commitment: var made } =>
            Pair("promise", "承诺",
                new Said($"number {made.Id}, until {Moments.At(made.DueAt).English}", $"第{made.Id}项，期限 {Moments.At(made.DueAt).Chinese}")),
        MediationEnded { Why: { } why } => Pair("mediation ends", "调解终止", Words.Of(why)),
        DemandsSettled settled => Pair("demands", "诉求回应", Words.List(settled.Statuses.Select(status => status.ToString()))),
        _ => null,
    };

    private static Said? Safeguards(ComplaintEvent happened) => happened switch
    {
        RegulatorReportSettled { Report: var report } => report.Receipt is { } receipt
            ? new($"reported to {Words.Of(report.Authority).English}, receipt {receipt}",
                $"已向{Words.Of(report.Authority).Chinese}报备，回执 {receipt}")
            : Pair("no report is owed", "无需报备", Words.Of(report.Authority)),
        RiskRaised { Risk: var risk } => new($"systemic risk: {risk.Affected}", $"系统性风险：{risk.Affected}"),
        _ => null,
    };

    private static Said? Endings(ComplaintEvent happened) => happened switch
    {
        OutcomeGiven given => Pair("outcome", "结果", Words.Of(given.Outcome)),
        SurveyAnswered { Survey: var survey } => new(
            $"answers by {Words.Of(survey.Method).English}: handling {survey.Process} of 5, result {survey.Result} of 5",
            $"{Words.Of(survey.Method).Chinese}回访：过程{survey.Process}分，结果{survey.Result}分（满分5分）"),
        ContactAttempted { Attempt: { Reached: false } attempt } =>
            new($"not reached by {Words.Of(attempt.Method).English}", $"{Words.Of(attempt.Method).Chinese}未联系上"),
        RoundBegan began =>
            began.Reopened ? new($"reopened, round {began.Round}", $"重开，第{began.Round}轮") : new($"round {began.Round}", $"第{began.Round}轮"),
        ComplaintArchived { Archive: var archive } => new(
            $"archived as {archive.Reference} with {Words.List(archive.Documents).English}; kept until "
                + $"{Moments.Date(archive.RetentionUntil).English}",
            $"归档号 {archive.Reference}，含{Words.List(archive.Documents).Chinese}；保存至{Moments.Date(archive.RetentionUntil).Chinese}"),
        _ => null,
    };

    private static Said Judged(ClassificationOutcome judged)
    {
        string[] rules = [.. judged.Reasons.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal)];
        string flags = judged.Flags.Count == 0 ? "" : $", {Words.List(judged.Flags).English}";
        string zhFlags = judged.Flags.Count == 0 ? "" : $"，标记：{Words.List(judged.Flags).Chinese}";
        Said tier = Words.Of(judged.Tier!);
        Said category = judged.Category is { } known ? Words.Of(known) : new Said("no category", "未分类");
        return new($"judged: {tier.English}, {category.English}{flags} (rule {string.Join(", ", rules)})",
            $"分类：{tier.Chinese}，{category.Chinese}{zhFlags}（规则 "
                + $"{string.Join('、', rules).Replace("decision of a person", "人工判定", StringComparison.Ordinal)}）");
    }

    private static Said Way(StateEntered entered)
    {
        (Said from, Said to) = (Words.Of(entered.From), Words.Of(entered.To));
        return new($"{from.English} → {to.English}", $"{from.Chinese} → {to.Chinese}");
    }

    private static Said Option(ResolutionOption option)
    {
        Said remedies = Remedies(option.Remedies);
        return option.Floor is { } floor
            ? new($"{option.Id}: {remedies.English} (the law asks for {floor.Required}: {floor.Source})",
                $"{option.Id}：{remedies.Chinese}（法定最低 {floor.Required}）")
            : new($"{option.Id}: {remedies.English}", $"{option.Id}：{remedies.Chinese}");
    }

    private static Said Remedies(IEnumerable<Remedy> remedies) =>
        Join(" + ", "＋",
            [.. remedies.Select(
                remedy => (Said?)(remedy.Amount is { } amount
                    ? new Said($"{Words.Of(remedy.Kind).English} {amount}", $"{Words.Of(remedy.Kind).Chinese}{amount.Amount:0.##}元")
                    : Words.Of(remedy.Kind)))]);

    private static Said Pair(string english, string chinese, Said value) =>
        new($"{english}: {value.English}", $"{chinese}：{value.Chinese}");

    private static Said Join(params Said?[] parts) => Join(", ", "，", parts);

    private static Said Join(string english, string chinese, params Said?[] parts)
    {
        Said[] known = [.. parts.OfType<Said>()];
        return new(string.Join(english, known.Select(part => part.English)), string.Join(chinese, known.Select(part => part.Chinese)));
    }
}
