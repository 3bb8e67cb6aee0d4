using ComplaintFlow.Mail.Receiving.Answers;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Receiving.Stages;
using ComplaintFlow.Mail.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Registers what reads the mailboxes. A second call changes nothing.</summary>
internal static class MailboxServices
{
    public static void AddMailboxes(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailboxCheck>());
        services.TryAddSingleton<IMailMemory, MailMemory>();
        services.TryAddSingleton<IAutomaticAnswers>(static provider => new AutomaticAnswers(
            provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<SmtpPool>(),
            provider.GetRequiredService<ISuppressionList>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<MailboxTokens>();
        services.TryAddSingleton<MailboxStates>();
        services.TryAddSingleton<MailMetrics>();
        services.TryAddSingleton<MailHandler>();
        services.AddStages();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MailboxWorker>());
    }

    private static void AddStages(this IServiceCollection services)
    {
        services.TryAddSingleton<DayCount>();
        services.TryAddSingleton<SeenMails>();
        services.TryAddSingleton<ThreadFinder>();
        services.TryAddSingleton<NoteWriter>();
        services.TryAddSingleton<EvidenceCheck>();
        services.TryAddSingleton<ReplyWriter>();
        services.TryAddSingleton<EvidenceKeeper>();
        services.TryAddSingleton<SizeStage>();
        services.TryAddSingleton<FetchStage>();
        services.TryAddSingleton<SeenStage>();
        services.TryAddSingleton<BounceStage>();
        services.TryAddSingleton<MachineStage>();
        services.TryAddSingleton<BelongsStage>();
        services.TryAddSingleton<ContentStage>();
        services.TryAddSingleton<EvidenceStage>();
        services.TryAddSingleton<LoopStage>();
        services.TryAddSingleton<CommitStage>();
        services.TryAddSingleton<MailPipeline>();
    }
}
