namespace ComplaintFlow.Notifications;

/// <summary>The built-in subjects of letters. <c>{{Field}}</c> stands for a part of the complaint, as in the texts.</summary>
internal static class LetterSubjects
{
    public static string Of(LetterKind kind, bool chinese) =>
        chinese ? $"{Chinese(kind)}(投诉编号 {{{{Number}}}})" : $"Your complaint {{{{Number}}}}: {English(kind)}";

    private static string English(LetterKind kind) => kind switch
    {
        LetterKind.Acknowledgement => "received",
        LetterKind.Acceptance => "accepted",
        LetterKind.Rejection => "not accepted",
        LetterKind.AppealAllowed => "accepted after your appeal",
        LetterKind.AppealDismissed => "the decision on your appeal",
        LetterKind.Extension => "we need more time",
        LetterKind.InformationRequest => "we have a question",
        LetterKind.Mediation => "mediation",
        LetterKind.MediationEnd => "the end of the mediation",
        LetterKind.FinalResponse => "our final response",
        LetterKind.Response => "our answer",
        LetterKind.Message => "a message",
        LetterKind.Progress => "where it stands",
        LetterKind.PreliminaryPlan => "our preliminary plan",
        LetterKind.Offer => "our offer",
        LetterKind.OneTimeCode => "your code",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such letter."),
    };

    private static string Chinese(LetterKind kind) => kind switch
    {
        LetterKind.Acknowledgement => "投诉收到告知书",
        LetterKind.Acceptance => "受理决定书",
        LetterKind.Rejection => "不予受理决定书",
        LetterKind.AppealAllowed or LetterKind.AppealDismissed => "复核决定书",
        LetterKind.Extension => "延期告知书",
        LetterKind.InformationRequest => "补充材料通知",
        LetterKind.Mediation => "调解通知书",
        LetterKind.MediationEnd => "终止调解决定书",
        LetterKind.FinalResponse => "最终答复",
        LetterKind.Response => "答复",
        LetterKind.Message => "来信",
        LetterKind.Progress => "进展告知",
        LetterKind.PreliminaryPlan => "初步处理方案",
        LetterKind.Offer => "处理方案",
        LetterKind.OneTimeCode => "验证码",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such letter."),
    };
}
