namespace ComplaintFlow.Hosting;

/// <summary>Represents how a host keeps evidence. The last call of <c>UseEvidenceFolder</c> or <c>UseEvidenceStore</c> decides.</summary>
/// <param name="NeedsFolder">Whether the options must name a folder.</param>
internal sealed record EvidenceRegistration(bool NeedsFolder);
