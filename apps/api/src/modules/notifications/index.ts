export { NotificationsModule } from './notifications.module';
export { MAIL_TASK, NotificationsService, type MailDetails, type Notice } from './notifications.service';
