using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Http.Requests;

/// <summary>A kind of request.</summary>
/// <param name="Method">As in the request line.</param>
/// <param name="Command">The command, as its URC names it.</param>
/// <param name="Late">The code of an answer that does not come in time.</param>
internal sealed record HttpVerb(string Method, string Command, CmeError Late = CmeError.HttpWaitResponseTimeout)
{
    public static readonly HttpVerb Get = new("GET", "+QHTTPGET", CmeError.HttpTimeout);
    public static readonly HttpVerb Post = new("POST", "+QHTTPPOST");
    public static readonly HttpVerb PostFile = new("POST", "+QHTTPPOSTFILE");
    public static readonly HttpVerb Put = new("PUT", "+QHTTPPUT");
    public static readonly HttpVerb PutFile = new("PUT", "+QHTTPPUTFILE");
}
