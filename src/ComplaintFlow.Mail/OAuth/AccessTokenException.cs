namespace ComplaintFlow.Mail.OAuth;

/// <summary>There is no access token.</summary>
internal sealed class AccessTokenException(string message) : Exception(message);
