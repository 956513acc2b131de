using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Errors;

/// <summary>
/// The code of the last TCP/IP or SSL command, or of its asynchronous result (ssl.md C3.11, tcpip.md 1). Every command of the
/// family starts it at success.
/// </summary>
internal sealed class TcpIpErrorLatch : ICommandPolicy
{
    /// <summary>The code.</summary>
    public TcpIpError Last { get; private set; }

    public void Begin() => Last = TcpIpError.None;

    public AtResult Reject(BindError error) => Fail(TcpIpError.InvalidParameters);

    /// <summary>Keeps the code and answers the plain ERROR of the family.</summary>
    public AtResult Fail(TcpIpError error)
    {
        Last = error;
        return AtResult.Error;
    }

    /// <summary>Keeps the code of an asynchronous result.</summary>
    public void Set(TcpIpError error) => Last = error;
}
