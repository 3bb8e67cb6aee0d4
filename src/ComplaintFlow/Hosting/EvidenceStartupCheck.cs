using ComplaintFlow.Handling;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Stops the start of a host whose evidence folder cannot be used, before anything else runs.</summary>
internal sealed class EvidenceStartupCheck(IEvidenceStore store) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        (store as EvidenceFolder)?.EnsureUsable();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Refuses options without a folder if evidence is kept in a folder.</summary>
internal sealed class EvidenceFolderRequired : IValidateOptions<EvidenceOptions>
{
    public ValidateOptionsResult Validate(string? name, EvidenceOptions options) => !string.IsNullOrWhiteSpace(options.Folder)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{DiagnosticCodes.MissingEvidenceFolder} ComplaintFlow:Evidence:Folder: No folder is named for evidence. Set it, or give the "
                + $"path to UseEvidenceFolder.");
}
