using ComplaintFlow.Storage;

namespace ComplaintFlow.Notifications;

/// <summary>
/// Sends one-time codes to the contacts of complainants, and checks them: whoever reads a complaint by its number and token proves to be
/// the complainant before writing.
/// </summary>
/// <remarks>
/// A code has six digits. It is valid for ten minutes (elapsed time), for one use, and for five tries. It is kept as a hash, in the store
/// of the complaints, and a new code replaces the one before. A complaint gets at most five codes an hour, and ten a day. Thread-safe.
/// Both methods throw <see cref="ComplaintStoreException"/> if the store fails, and <c>UnknownTenantException</c> if nobody declared
/// the tenant.
/// </remarks>
/// <example>
/// <code>
/// CodeSent sent = await codes.SendAsync(key, contact: 0, cancellationToken);
/// // the complainant reads the code and types it in
/// CodeChecked answer = await codes.CheckAsync(key, typed, cancellationToken);
/// if (answer.IsRight)
///     await complaints.ActAsync(key.Id, action, complainant);
/// </code>
/// </example>
public interface IOneTimeCodes
{
    /// <summary>Sends a code to a contact of the complainant, at once and by the first channel that reaches contacts of its kind.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="contact">The place of the contact among the contacts of the complainant, from 0.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>Whether the code has left. Do not tell strangers which complaints and contacts there are.</returns>
    ValueTask<CodeSent> SendAsync(ComplaintKey key, int contact, CancellationToken cancellationToken);

    /// <summary>Checks what a person has typed in. Each call is a try.</summary>
    /// <param name="key">The complaint.</param>
    /// <param name="code">What was typed in. Spaces do not count.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>Whether it is the code. A code that is right is used up.</returns>
    ValueTask<CodeChecked> CheckAsync(ComplaintKey key, string code, CancellationToken cancellationToken);
}

/// <summary>Represents what became of a code that was to be sent.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="RetryAfter">The time (elapsed) after which another one can be asked for; <see langword="null"/> unless there were too
/// many.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record CodeSent(CodeStatus Status, TimeSpan? RetryAfter = null);

/// <summary>Specifies what became of a code that was to be sent.</summary>
public enum CodeStatus
{
    /// <summary>It has left.</summary>
    Sent,

    /// <summary>There is no such complaint or contact, or no channel reaches it.</summary>
    NoWay,

    /// <summary>The complaint has got too many codes within an hour or a day.</summary>
    TooMany,

    /// <summary>The channel could not send it. Ask again.</summary>
    Failed,
}

/// <summary>Represents the answer to a code that was typed in.</summary>
/// <param name="IsRight">Whether it is the code.</param>
/// <param name="TriesLeft">How many tries are left; 0 if another code is needed.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record CodeChecked(bool IsRight, int TriesLeft);
