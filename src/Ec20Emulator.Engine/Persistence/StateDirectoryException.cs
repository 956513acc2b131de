namespace Ec20Emulator.Modem.Persistence;

/// <summary>A state directory cannot be used: taken by another process, not accessible, or damaged. Nothing in it has been changed.</summary>
/// <param name="message">What is wrong, with the path, for the person who started the modem.</param>
/// <param name="innerException">What the operating system said, if anything.</param>
public sealed class StateDirectoryException(string message, Exception? innerException = null) : Exception(message, innerException);
