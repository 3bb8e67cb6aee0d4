using System.Transactions;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.Handling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore;

/// <summary>Lets complaints take part in the transaction of a <see cref="DbContext"/>.</summary>
public static class ComplaintServiceExtensions
{
    /// <summary>
    /// Gets a service whose reads and commits take part in the transaction of a context: the rows of your application and the complaint are
    /// stored together, or neither is.
    /// </summary>
    /// <param name="complaints">The service of the host, which stores through a context of the same database
    /// (<c>UseEntityFrameworkCore</c>).</param>
    /// <param name="context">The context, in which a transaction has begun. Its model has the tables of complaints.</param>
    /// <returns>The service, for this context and this transaction.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The context has no transaction, or takes part in a
    /// <see cref="TransactionScope"/>.</exception>
    /// <remarks>
    /// <para>Like the context, the service is not safe to call from several threads at once.</para>
    /// <para>Nothing is sent before the transaction is committed, and nothing of a transaction that is rolled back remains. What an outcome
    /// says holds if the transaction is committed.</para>
    /// <para>If another caller has changed the complaint in the meantime, the outcome has a refusal of the kind
    /// <see cref="Diagnostics.RefusalKind.Conflict"/>. It is not tried again, and what you have written before stays. The service neither
    /// saves nor changes what the context tracks.</para>
    /// <para>Under an execution strategy that retries (<see cref="IExecutionStrategy"/>), a failure that may pass is thrown as the driver
    /// throws it, so that the strategy begins the transaction again.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// await using var transaction = await shop.Database.BeginTransactionAsync();
    /// shop.Refunds.Add(new Refund { Order = "A-17", Amount = 20 });
    /// await shop.SaveChangesAsync();
    /// ActionOutcome outcome = await complaints.Within(shop).ActAsync(id, new AddNote("Refund A-17 is under way."), actor);
    /// if (outcome.IsAccepted)
    ///     await transaction.CommitAsync();
    /// </code>
    /// </example>
    public static IComplaintService Within(this IComplaintService complaints, DbContext context)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(context);
        if (Transaction.Current is not null || context.Database.GetEnlistedTransaction() is not null)
            throw new InvalidOperationException(
                "Complaints cannot take part in a TransactionScope: it has no savepoints, so a conflict would undo your own rows. "
                    + "Begin the transaction with context.Database.BeginTransactionAsync.");
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException(
                "The context has no transaction. Begin one with context.Database.BeginTransactionAsync before you call Within.");
        SchemaCheck.CheckModel(context);
        return complaints.WithStore(new EntityFrameworkCoreStore<DbContext>(new GivenTransaction(context)));
    }
}
