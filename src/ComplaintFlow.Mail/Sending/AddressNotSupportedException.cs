namespace ComplaintFlow.Mail.Sending;

/// <summary>The address has other letters than ASCII, and the server does not take such addresses (SMTPUTF8, RFC 6531).</summary>
internal sealed class AddressNotSupportedException() : Exception("The server does not take addresses with other letters than ASCII.");
