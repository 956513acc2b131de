using System.Net;
using Ec20Emulator.Modem.Core.Errors;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>Log lines of the PDP contexts. Credentials are never among them.</summary>
internal static partial class PacketLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Context {Id}: bearer up as {Type}, address {Address}")]
    public static partial void BearerUp(ILogger logger, int id, PdpType type, IPAddress address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Context {Id}: no bearer, the modem is not attached to the packet domain")]
    public static partial void NotAttached(ILogger logger, int id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Context {Id}: no bearer, the network refuses")]
    public static partial void Refused(ILogger logger, int id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Context {Id}: AT+QIACT refused while {State} with {Used} of {Maximum} active: {Error}")]
    public static partial void ActivationRefused(ILogger logger, int id, ContextState state, int used, int maximum, TcpIpError error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Context {Id}: lost {Loss}, now {State}")]
    public static partial void Lost(ILogger logger, int id, ContextLoss loss, ContextState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The saved PDP contexts cannot be read, those of the factory are used: {Reason}")]
    public static partial void Unreadable(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Context {Id}: another one carries '{Apn}' already, and AT+QCFG=\"pdp/duplicatechk\" is 0")]
    public static partial void Duplicate(ILogger logger, int id, string apn);
}
