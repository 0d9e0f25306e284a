package dk.vaern.eventstore.running;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Spring's transactions for Axon's processors: what a handler writes and the processor's token are one. */
public final class SpringTransactions implements TransactionManager {

    private final PlatformTransactionManager transactions;

    SpringTransactions(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    PlatformTransactionManager platform() {
        return transactions;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
        return new Transaction() {
            @Override
            public void commit() {
                if (!status.isCompleted()) {
                    transactions.commit(status);
                }
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    transactions.rollback(status);
                }
            }
        };
    }
}
