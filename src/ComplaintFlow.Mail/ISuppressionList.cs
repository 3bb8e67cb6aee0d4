using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail;

/// <summary>Keeps the addresses to which no mail is sent, since a server has refused them for good.</summary>
/// <remarks>
/// Thread-safe. Addresses are kept as keyed hashes, in the store of the complaints, for <see cref="MailOptions.SuppressFor"/>. All hosts
/// see the same list. Every method throws <see cref="ComplaintStoreException"/> if the store fails.
/// </remarks>
public interface ISuppressionList
{
    /// <summary>Determines whether an address is on the list.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns><see langword="true"/> if no mail is sent to the address; otherwise <see langword="false"/>.</returns>
    ValueTask<bool> ContainsAsync(string tenant, string address, CancellationToken cancellationToken);

    /// <summary>Puts an address on the list, or keeps it there for longer.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>A task that completes when the address is on the list.</returns>
    ValueTask AddAsync(string tenant, string address, CancellationToken cancellationToken);

    /// <summary>Takes an address off the list, for instance when the complainant says that it works again.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns><see langword="true"/> if it was on the list; otherwise <see langword="false"/>.</returns>
    ValueTask<bool> RemoveAsync(string tenant, string address, CancellationToken cancellationToken);
}
