namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>The answer of a server. Its body is still in the network, but for what a buffer of the handler holds.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Length">Length of the body in bytes; null where the server does not tell, as with chunked bodies.</param>
/// <param name="Head">Status line, headers and empty line as they came.</param>
/// <param name="Body">The body, without the framing of chunks.</param>
internal sealed record HttpReply(int Status, long? Length, ReadOnlyMemory<byte> Head, Stream Body);
