using System.Net.Sockets;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Modem.Networking.Sockets;

namespace Ec20Emulator.Engine.Tests.Networking.Sockets;

public class SocketFailuresTests
{
    [TestCase(SocketError.ConnectionRefused, NetworkFailure.Refused)]
    [TestCase(SocketError.ConnectionReset, NetworkFailure.Refused)]
    [TestCase(SocketError.HostUnreachable, NetworkFailure.Unreachable)]
    [TestCase(SocketError.NetworkUnreachable, NetworkFailure.Unreachable)]
    [TestCase(SocketError.TimedOut, NetworkFailure.Unreachable)]
    [TestCase(SocketError.TooManyOpenSockets, NetworkFailure.NoResources)]
    [TestCase(SocketError.NoBufferSpaceAvailable, NetworkFailure.NoResources)]
    public void Reaching_Error_IsTheModemsReason(SocketError error, NetworkFailure reason) =>
        Assert.That(SocketFailures.Reaching(new SocketException((int)error), "try").Failure, Is.EqualTo(reason));

    [TestCase(SocketError.AddressAlreadyInUse, NetworkFailure.LocalPortTaken)]
    [TestCase(SocketError.AccessDenied, NetworkFailure.LocalPortTaken)]
    [TestCase(SocketError.TooManyOpenSockets, NetworkFailure.NoResources)]
    public void Binding_Error_IsTheModemsReason(SocketError error, NetworkFailure reason) =>
        Assert.That(SocketFailures.Binding(new SocketException((int)error), "try").Failure, Is.EqualTo(reason));
}
