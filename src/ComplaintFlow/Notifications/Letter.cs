using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>The letters that the library can write (after the official set of Chinese market regulation).</summary>
public enum LetterKind
{
    /// <summary>The complaint has come in (告知收到): process, number, next answer.</summary>
    Acknowledgement,

    /// <summary>It is handled (受理决定书).</summary>
    Acceptance,

    /// <summary>It is not handled (不予受理决定书): why, and where to turn.</summary>
    Rejection,

    /// <summary>It is handled after all, since the complainant appealed (复核决定书).</summary>
    AppealAllowed,

    /// <summary>It is not handled, also after an appeal (复核决定书): why, and where to turn.</summary>
    AppealDismissed,

    /// <summary>A promised date is put off (延期告知书): why, and until when.</summary>
    Extension,

    /// <summary>Something is asked (补充材料通知).</summary>
    InformationRequest,

    /// <summary>A mediation begins (调解通知书).</summary>
    Mediation,

    /// <summary>A mediation ended without a settlement (终止调解决定书).</summary>
    MediationEnd,

    /// <summary>What was found, what is offered, and the rights outside (最终答复).</summary>
    FinalResponse,
}

/// <summary>A letter to a complainant.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Language">The language it is in: <c>en</c> or <c>zh</c>.</param>
/// <param name="Subject">What it is about, in one line, as for the subject of an e-mail.</param>
/// <param name="Text">The letter.</param>
public sealed record Letter(
    LetterKind Kind, string Language, [property: Privacy(PrivacyClass.Personal)] string Subject,
    [property: Privacy(PrivacyClass.Personal)] string Text)
{
    /// <summary>The kind and the language: subject and text are personal.</summary>
    public override string ToString() => $"{Kind}.{Language}";
}

/// <summary>Writes letters to complainants from templates. Thread-safe.</summary>
public interface ILetterWriter
{
    /// <summary>Writes a letter. What the complaint does not have is left blank.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="kind">Which letter.</param>
    /// <param name="language">The language, <c>en</c> or <c>zh</c>; by default that of the complaint, else English.</param>
    Letter Write(Complaint complaint, LetterKind kind, string? language = null);
}
