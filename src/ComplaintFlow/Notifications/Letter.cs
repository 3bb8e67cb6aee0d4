using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Notifications;

/// <summary>Specifies a letter that the library can write.</summary>
/// <remarks>The letters follow the official set of documents of the Chinese market regulation authorities.</remarks>
public enum LetterKind
{
    /// <summary>The complaint was received (告知收到): procedure, number and next answer.</summary>
    Acknowledgement,

    /// <summary>The complaint is accepted (受理决定书).</summary>
    Acceptance,

    /// <summary>The complaint is rejected (不予受理决定书): reasons, and other places that can help.</summary>
    Rejection,

    /// <summary>The complaint is accepted after an appeal (复核决定书).</summary>
    AppealAllowed,

    /// <summary>The complaint is rejected again after an appeal (复核决定书): reasons, and other places that can help.</summary>
    AppealDismissed,

    /// <summary>A promised date is extended (延期告知书): reasons and new date.</summary>
    Extension,

    /// <summary>The complainant is asked for information (补充材料通知).</summary>
    InformationRequest,

    /// <summary>A mediation begins (调解通知书).</summary>
    Mediation,

    /// <summary>A mediation ended without a settlement (终止调解决定书).</summary>
    MediationEnd,

    /// <summary>The final response (最终答复): findings, offer and external remedies.</summary>
    FinalResponse,

    /// <summary>An answer on the matter (答复), in the words of the person who handles the complaint.</summary>
    Response,

    /// <summary>A message (来信), in the words of the person who wrote it.</summary>
    Message,

    /// <summary>A report on the progress (进展告知).</summary>
    Progress,

    /// <summary>A preliminary plan or a notice of rectification (初步处理方案).</summary>
    PreliminaryPlan,

    /// <summary>An offer (处理方案): the options, and how long each can be accepted.</summary>
    Offer,

    /// <summary>A one-time code (验证码), by which the complainant proves to be the one (<see cref="IOneTimeCodes"/>).</summary>
    OneTimeCode,
}

/// <summary>Represents a letter to a complainant.</summary>
/// <param name="Kind">The kind of letter.</param>
/// <param name="Language">The language of the letter: <c>en</c> or <c>zh</c>.</param>
/// <param name="Subject">The subject in one line, as for an e-mail.</param>
/// <param name="Text">The text of the letter.</param>
/// <remarks>Immutable, and safe to share between threads. Subject and text contain personal data.</remarks>
public sealed record Letter(
    LetterKind Kind, string Language, [property: PersonalInformation] string Subject,
    [property: PersonalInformation] string Text)
{
    /// <summary>Returns the kind and the language. Subject and text are personal data and left out.</summary>
    /// <returns>Such as <c>Rejection.zh</c>.</returns>
    public override string ToString() => $"{Kind}.{Language}";
}

/// <summary>Writes letters to complainants from templates.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ILetterWriter
{
    /// <summary>Writes a letter. Fields that the complaint does not have are left blank.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="kind">The kind of letter.</param>
    /// <param name="language">
    /// The language, <c>en</c> or <c>zh</c>. If <see langword="null"/>, it is the language of the complaint if that is one of them,
    /// otherwise English.
    /// </param>
    /// <param name="tenant">The tenant to which the complaint belongs.</param>
    /// <param name="said">The words of the person who writes, for the field <c>{{Text}}</c>; left blank if there are none.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="ArgumentException">Nobody declared the tenant.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="complaint"/> or <paramref name="tenant"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a letter.</exception>
    Letter Write(
        Complaint complaint, LetterKind kind, string? language = null, string tenant = ComplaintKey.DefaultTenant,
        string? said = null);
}
